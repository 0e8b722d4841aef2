import type { CompetencyRuleId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { Repairs } from '../../explain/conflicts/repair.ts';
import { type Names, nameThings } from '../../explain/phrases/naming.ts';
import { phraseChange } from '../../explain/phrases/phrase-change.ts';
import { phraseRule } from '../../explain/phrases/phrase-rule.ts';
import type { ReportedConflict, ReportedRepairs } from '../../report/tables/conflict-table.ts';
import type { RuleLine } from '../../report/text/rule-lines.ts';
import type { Breach } from '../../verify/facts/verdict.ts';
import type { Conflict } from './find-conflicts.ts';

/** What an allocation breaks, in the coordinator's words. */
export function phraseBreaches(programme: Programme, breaches: readonly Breach[]): readonly RuleLine[] {
  const known = new Map<string, CompetencyRuleId>(programme.competencyRules.map(({ id }) => [id, id]));
  const instances = breaches.map((breach): RuleInstance => {
    const competencyRule = known.get(String(breach.facts.competencyRule ?? '')) ?? null;
    return { ...breach, strength: 'must', competencyRule };
  });
  return phraseRules(nameThings(programme), instances);
}

/** Why there is no allocation, in the coordinator's words. */
export function phraseConflicts(
  programme: Programme,
  conflicts: readonly Conflict[],
): readonly ReportedConflict[] {
  const names = nameThings(programme);
  return conflicts.map((conflict) => ({
    kind: conflict.kind,
    finding: FINDINGS[conflict.kind](conflict, names),
    lines: phraseRules(names, conflict.instances),
  }));
}

/** What would make an allocation possible, in the coordinator's words. */
export function phraseRepairs(programme: Programme, { repairs, complete }: Repairs): ReportedRepairs {
  const phrasing = { names: nameThings(programme), voice: 'coordinator' } as const;
  return {
    complete,
    repairs: repairs.map(({ changes, cost }) => ({
      cost,
      changes: changes.map((change) => ({ change, words: phraseChange(change, phrasing, null) })),
    })),
  };
}

const FINDINGS: Record<Conflict['kind'], (conflict: Conflict, names: Names) => string> = {
  'no-pathway': ({ rotator, instances }) =>
    `Rotator ${rotator} has no possible pathway, however empty the slots are${
      instances.length === 0
        ? '.'
        : `: ${instances.length === 1 ? 'this rule forbids it.' : 'these rules cannot all hold.'}`
    }`,
  'short-supply': ({ instances }, names) => {
    const {
      subject = '',
      deadline = '',
      needed = 0,
      available = 0,
      rotators = 0,
    } = instances[0]?.facts ?? {};
    const owing = Number(rotators) === 1 ? '1 rotator still owes' : `${rotators} rotators still owe`;
    const credits = (hundredths: unknown): string =>
      `${formatHundredths(Number(hundredths))} ${Number(hundredths) === 100 ? 'credit' : 'credits'}`;
    const open = 'all slots that absences, eligibility and decisions leave open to them';
    return `Too little of ${names.subjectText(String(subject))} is within reach: ${owing} ${credits(needed)} by the end of cycle ${deadline}, and ${open} give at most ${formatHundredths(Number(available))} together.`;
  },
  slots: ({ instances, minimal, beside, proofs }) => {
    if (instances.length === 0) {
      return 'Everybody alone has a possible pathway, but the slots cannot serve all who need them; which ones could not be established.';
    }
    const people = new Set(instances.flatMap(({ rotator }) => rotator ?? [])).size;
    const who = people === 0 ? '' : ` (${people} ${people === 1 ? 'rotator' : 'rotators'})`;
    const fewer = minimal ? '' : ' Perhaps fewer of these lines would do.';
    const confirmed = proofs.length > 1 ? '' : ' Only one of two proofs was found in time.';
    const finding = beside
      ? 'Whatever is done about that, these cannot all hold either'
      : 'Everybody alone has a possible pathway, but these slots cannot serve all who need them';
    return `${finding}${who}.${fewer}${confirmed}`;
  },
};

function phraseRules(names: Names, instances: readonly RuleInstance[]): readonly RuleLine[] {
  return instances.map((instance) => ({
    instance,
    sentence: phraseRule(instance, { names, voice: 'coordinator' }),
  }));
}
