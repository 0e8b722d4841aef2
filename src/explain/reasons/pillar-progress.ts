import type { Assignment } from '../../domain/allocation.ts';
import type { PillarId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { asHundredths } from '../../domain/units.ts';
import { coverDemands } from '../../formulate/demands/cover-demand.ts';
import { bindsRotator } from '../../formulate/facts/binding.ts';
import { type CreditTable, tabulateCredits } from '../../formulate/facts/credit.ts';
import { tabulatePresence } from '../../formulate/facts/presence.ts';
import { indexProgramme } from '../../formulate/facts/programme-index.ts';
import type { PillarCredit, PillarOwed } from './reason.ts';

/** What assignments give to pillars, and what is still owed. */
export interface ProgressTable {
  /** Pillars that the assignment credits, in order of pillar; none for a cycle without placement. */
  credited(assignment: Assignment): readonly PillarCredit[];
  /**
   * Every pillar that a must rule makes the rotator cover, once `pathway` (assignments up to and including the
   * explained one) has been done. Rules that ask for a group of pillars together belong to no single pillar.
   */
  owed(rotator: number, pathway: readonly Assignment[]): readonly PillarOwed[];
}

/** Prepares credits of every pillar and the demands of every cover rule. */
export function tabulateProgress(programme: Programme): ProgressTable {
  const index = indexProgramme(programme);
  const ground = { index, presence: tabulatePresence(index, []) };
  const pillars = programme.pillars.map(({ id }) => ({
    pillar: id,
    credits: tabulateCredits(index, ground.presence, [{ kind: 'pillar', id }]),
  }));
  const demands = coverDemands(ground).filter(
    ({ rule, terms }) => rule.strength === 'must' && terms.length === 1 && terms[0]!.kind === 'pillar',
  );
  const gain = (credits: CreditTable, assignment: Assignment): number => {
    const rotator = index.rotatorOf.get(assignment.rotator)!;
    const placement = index.placementOf.get(assignment.placement)!;
    let sum = 0;
    for (let cycle = assignment.cycle; cycle < assignment.cycle + assignment.length; cycle += 1) {
      sum += credits.ofCycle({ rotator, placement, cycle });
    }
    return sum;
  };
  return {
    credited: (assignment) =>
      pillars
        .map(({ pillar, credits }) => ({ pillar, credit: asHundredths(gain(credits, assignment)) }))
        .filter(({ credit }) => credit > 0),
    owed: (rotator, pathway) =>
      demands
        .filter(({ rule }) => bindsRotator(rule, index.rotator(rotator)))
        .map(({ terms, required, deadline, credits, had }) => {
          const counted = pathway.filter(
            (assignment) => assignment.cycle + assignment.length - 1 <= deadline,
          );
          const total = counted.reduce((sum, assignment) => sum + gain(credits, assignment), had(rotator));
          return {
            pillar: terms[0]!.id as PillarId,
            required: asHundredths(required),
            had: asHundredths(total),
            outstanding: asHundredths(Math.max(0, required - total)),
            byCycle: deadline,
          };
        }),
  };
}
