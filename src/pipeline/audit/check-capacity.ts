import { type Placement, type Programme, slotTerms } from '../../domain/programme.ts';
import { asHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import type { SlotFacts, Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import {
  type AuditGround,
  beforeSlack,
  compareFairValues,
  fairValues,
  solveVariant,
  withoutLottery,
} from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';
import { drawOrder } from './draw-order.ts';

/**
 * One more place in a full slot never hurts. For every full slot the run's own allocation is judged in the programme
 * with the place: if it is still accepted and worth the same, the best allocation there is no worse. A sample of the
 * slots is solved again, and must not come out worse.
 */
export async function checkCapacity(audit: AuditGround, resolved: number): Promise<AuditFinding> {
  const { programme, allocation, verdict } = audit;
  const full = verdict.slots.filter(
    ({ filled, capacity, vacancies }) => capacity > 0 && filled > 0 && vacancies === 0,
  );
  const against: string[] = [];
  let judged = 0;
  for (const slot of full) {
    if (audit.remaining() <= 0 || audit.interrupted()) break;
    const again = verify(withPlace(programme, slot), allocation);
    judged += 1;
    const differences = again.accepted ? compareFairValues(again, verdict) : ['it is no longer allowed'];
    against.push(...differences.map((difference) => `${nameOf(slot)}: of the same allocation ${difference}`));
  }
  const sample = drawOrder(full, `${audit.seed}/capacity`, nameOf).slice(0, resolved);
  let better = 0;
  let solved = 0;
  for (const slot of sample) {
    const found = await solveVariant(audit, withoutLottery(withPlace(programme, slot)));
    if (found === null) continue;
    solved += 1;
    const isCompared = beforeSlack(programme, verdict);
    const order = compareInOrder(found.verdict, verdict, isCompared);
    if (order < 0) better += 1;
    if (order > 0)
      against.push(
        `${nameOf(slot)}: solved with one more place, ${compareFairValues(found.verdict, verdict, isCompared).join(', ')}`,
      );
  }
  if (full.length === 0) {
    const evidence = 'no slot is full';
    return { invariant: 'capacity', status: 'not-applicable', cases: 0, evidence, against: [] };
  }
  return judgeCases('capacity', {
    cases: judged,
    unsettled: full.length - judged + sample.length - solved,
    against,
    evidence: `${count(judged, 'full slot')} with one more place: the run's allocation is still allowed and worth as much in each; ${solved} of them solved again, ${better} times with a better result`,
  });
}

function nameOf({ placement, cycle }: SlotFacts): string {
  return `${placement} in cycle ${cycle}`;
}

/** The programme with a row of its own for the slot: one more person, or 1.0 WTE. */
function withPlace(programme: Programme, { placement, cycle }: SlotFacts): Programme {
  const more = (each: Placement): Placement => {
    const terms = slotTerms(each, cycle);
    if (each.id !== placement || terms === null) return each;
    const wider = { ...terms, capacity: asHundredths(terms.capacity + 100) };
    return {
      ...each,
      byCycle: new Map([...each.byCycle, [cycle, wider] as const].sort(([a], [b]) => a - b)),
    };
  };
  return { ...programme, placements: programme.placements.map(more) };
}

/** Negative when the first is worth more (less is better), in the order of the aims. */
function compareInOrder(a: Verdict, b: Verdict, isCompared: (name: string) => boolean): number {
  const others = new Map(fairValues(b).map(({ name, values }) => [name, values]));
  for (const { name, values } of fairValues(a, isCompared)) {
    for (const [at, value] of values.entries()) {
      const difference = value - (others.get(name)?.[at] ?? value);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}
