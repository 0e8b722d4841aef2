import { type CoverDemand, coverDemands } from '../demands/cover-demand.ts';
import type { Sheet } from '../emit/emitter.ts';
import { boundRotators } from '../facts/binding.ts';
import { competencyInstance, instanceOf, isOmitted, type Omission } from '../facts/rule-instance.ts';
import { formatTerms } from '../facts/subject.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * Counting proof: each slot gives at most what its capacity of the most credited starters would gain. Where the
 * sum over all slots is below what the bound rotators still owe together, no allocation can cover everybody.
 */
export function checkSupply(sheet: Sheet, omissions: readonly Omission[]): readonly Obstacle[] {
  return coverDemands(sheet)
    .filter(({ rule }) => rule.strength === 'must')
    .flatMap((demand) => {
      const owed = owedBy(sheet, demand, omissions);
      const needed = [...owed.values()].reduce((sum, credits) => sum + credits, 0);
      const available = mostAvailable(sheet, demand, { owed, omissions });
      if (needed <= available) return [];
      const { rule, terms, deadline } = demand;
      const facts = { subject: formatTerms(terms), deadline, needed, available, rotators: owed.size };
      return [
        {
          kind: 'short-supply' as const,
          rotator: null,
          instances: [competencyInstance(rule, { facts })],
        },
      ];
    });
}

/** Credits still owed, by rotators who owe any. */
function owedBy(
  { index }: Sheet,
  { rule, terms, required, had }: CoverDemand,
  omissions: readonly Omission[],
): ReadonlyMap<number, number> {
  const owed = new Map<number, number>();
  for (const rotator of boundRotators(index, rule)) {
    const credits = required - had(rotator);
    const instance = competencyInstance(rule, {
      rotator: index.rotator(rotator).id,
      facts: { subject: formatTerms(terms) },
    });
    if (credits > 0 && !isOmitted(instance, omissions)) owed.set(rotator, credits);
  }
  return owed;
}

interface Question {
  readonly owed: ReadonlyMap<number, number>;
  readonly omissions: readonly Omission[];
}

function mostAvailable(sheet: Sheet, demand: CoverDemand, question: Question): number {
  const { index, occupants } = sheet;
  let available = 0;
  for (let placement = 0; placement < index.programme.placements.length; placement += 1) {
    for (let cycle = 1; cycle <= Math.min(occupants.periods, demand.deadline); cycle += 1) {
      available += mostFromSlot(sheet, demand, question, { placement, cycle });
    }
  }
  return available;
}

/** The most credit that assignments starting in this slot can give, capped at what each rotator owes. */
function mostFromSlot(
  { index, choices, occupants }: Sheet,
  { credits, deadline }: CoverDemand,
  { owed, omissions }: Question,
  { placement, cycle }: { readonly placement: number; readonly cycle: number },
): number {
  const terms = index.terms(placement, cycle);
  const last = cycle + index.rotationAt(placement).lengthCycles - 1;
  if (terms === null || last > deadline) return 0;
  const starters: { readonly gain: number; readonly size: number }[] = [];
  for (const choice of occupants.of(placement, cycle - 1)) {
    const rotator = choices.agent[choice]!;
    const need = owed.get(rotator);
    if (need === undefined || choices.start[choice] !== cycle - 1) continue;
    let gain = 0;
    for (let at = cycle; at <= last; at += 1) gain += credits.ofCycle({ rotator, placement, cycle: at });
    const size = terms.unit === 'heads' ? 100 : index.rotator(rotator).wte;
    starters.push({ gain: Math.min(gain, need), size });
  }
  const capacity = instanceOf('capacity', { placement: index.placement(placement).id, cycle });
  const limit = terms.capacity + (terms.unit === 'wte' ? terms.excess : 0);
  return fractionalMost(starters, isOmitted(capacity, omissions) ? Infinity : limit);
}

/** Best gain within a size limit when the last item may be cut: gains are integers, so no whole choice has more. */
function fractionalMost(
  items: readonly { readonly gain: number; readonly size: number }[],
  limit: number,
): number {
  let room = limit;
  let most = 0;
  for (const { gain, size } of [...items].sort((a, b) => b.gain * a.size - a.gain * b.size)) {
    if (size > room) return most + Math.floor((gain * room) / size);
    room -= size;
    most += gain;
  }
  return most;
}
