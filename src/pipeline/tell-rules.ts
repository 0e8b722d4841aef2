import type { CompetencyRuleId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { nameThings } from '../explain/naming.ts';
import { phraseRule } from '../explain/phrase.ts';
import type { RuleLine } from '../report/rule-lines.ts';
import type { Breach } from '../verify/verdict.ts';

/** Rule instances in the coordinator's words. */
export function tellRules(programme: Programme, instances: readonly RuleInstance[]): readonly RuleLine[] {
  const names = nameThings(programme);
  return instances.map((instance) => ({
    instance,
    sentence: phraseRule(instance, { names, voice: 'coordinator' }),
  }));
}

/** What an allocation breaks, in the coordinator's words. */
export function tellBreaches(programme: Programme, breaches: readonly Breach[]): readonly RuleLine[] {
  const known = new Map<string, CompetencyRuleId>(programme.competencyRules.map(({ id }) => [id, id]));
  return tellRules(
    programme,
    breaches.map((breach): RuleInstance => {
      const competencyRule = known.get(String(breach.facts.competencyRule ?? '')) ?? null;
      return { ...breach, strength: 'must', competencyRule };
    }),
  );
}
