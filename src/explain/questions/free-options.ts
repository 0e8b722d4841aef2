import type { PlacementId } from '../../domain/ids.ts';
import { readFullSlots } from '../reasons/full-slots.ts';
import { readPathways } from '../reasons/pathway-reason.ts';
import type { SolvedProgramme } from '../reasons/settle-wishes.ts';
import { choicesAt } from '../reasons/wish.ts';
import { listStays } from './why-not.ts';

/** A slot that still has room for a rotator whose own rules leave it open. */
export interface FreeOption {
  readonly placement: PlacementId;
  readonly cycle: number;
  /** `null` without wishes. */
  readonly rank: number | null;
}

/** Most of these a cycle. */
const MOST = 3;

/**
 * Places still free in each cycle in which the rotator is placed or could be, the best ranked few, by cycle. A place that
 * would leave the rotator no pathway is not open to them.
 */
export function listFreeOptions(
  { formulation, chosen }: SolvedProgramme,
  rotator: number,
): readonly FreeOption[] {
  const { programme, dissatisfaction, eligibility } = formulation;
  const full = readFullSlots(formulation, chosen);
  const deadEnd = readPathways(formulation);
  return listStays(formulation, chosen, rotator).flatMap(({ cycle, placement: given }) => {
    const free = Array.from(eligibility.open(rotator, cycle)).filter((placement) => {
      const wish = {
        rotator,
        placement,
        cycle,
        choices: choicesAt(formulation, { rotator, placement, cycle }),
      };
      if (placement === given || wish.choices.length === 0) return false;
      return full(wish.choices).length === 0 && deadEnd(wish) === null;
    });
    const cost = (placement: number): number => dissatisfaction.of(rotator, placement, cycle) ?? 0;
    return free
      .sort((a, b) => cost(a) - cost(b) || a - b)
      .slice(0, MOST)
      .map((placement) => ({
        placement: programme.placements[placement]!.id,
        cycle,
        rank: dissatisfaction.rank(rotator, placement, cycle),
      }));
  });
}
