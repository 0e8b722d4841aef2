import type { Programme } from '../../src/domain/programme.ts';
import type { Omission } from '../../src/formulate/facts/rule-instance.ts';
import type { Breach } from '../../src/verify/facts/verdict.ts';
import { verifierOf } from '../../src/verify/verify.ts';
import { everyAllocation } from '../formulate/every-allocation.ts';

/** What every allocation of a tiny programme breaks, by the verifier alone; each set of breaches once. */
export function everyBreach(programme: Programme, limit: number): readonly (readonly Breach[])[] {
  const judge = verifierOf(programme);
  const seen = new Map<string, readonly Breach[]>();
  for (const allocation of everyAllocation(programme, limit)) {
    const { breaches } = judge(allocation);
    seen.set(JSON.stringify(breaches), breaches);
  }
  return [...seen.values()];
}

/** Nothing can be left out of the ground that every allocation stands on; professions are not up for question. */
const GROUND: ReadonlySet<Breach['rule']> = new Set(['one-placement', 'offered', 'profession']);

/** Some allocation breaks none of the requirements, whatever else it breaks. */
export function isWaived(breach: Breach, waived: readonly Omission[]): boolean {
  return waived.some((requirement) => isAbout(breach, requirement));
}

export function canHold(
  allocations: readonly (readonly Breach[])[],
  requirements: readonly Omission[],
): boolean {
  return allocations.some((breaches) =>
    breaches.every(
      (breach) =>
        !GROUND.has(breach.rule) && !requirements.some((requirement) => isAbout(breach, requirement)),
    ),
  );
}

/** Some allocation breaks nothing but what is waived. */
export function holdsApartFrom(
  allocations: readonly (readonly Breach[])[],
  waived: readonly Omission[],
): boolean {
  return allocations.some((breaches) =>
    breaches.every((breach) => waived.some((requirement) => isAbout(breach, requirement))),
  );
}

/** Several instances a rotator: the subject tells which. */
const BY_SUBJECT: ReadonlySet<Breach['rule']> = new Set(['cover', 'repeat', 'spread']);
const OF_SLOTS: ReadonlySet<Breach['rule']> = new Set(['capacity', 'supervision', 'preceptor']);

function isAbout(
  breach: Breach,
  { rule, rotator, placement, cycle, competencyRule, subject }: Omission,
): boolean {
  if (breach.rule !== rule) return false;
  if (OF_SLOTS.has(rule)) return breach.placement === placement && breach.cycle === cycle;
  if (breach.rotator !== rotator) return false;
  if (rule === 'decision') return breach.cycle === cycle && (breach.facts.decided || null) === placement;
  if (rule === 'pair') return breach.cycle === cycle;
  if ((competencyRule ?? breach.facts.competencyRule) !== breach.facts.competencyRule) return false;
  return !BY_SUBJECT.has(rule) || breach.facts.subject === subject;
}
