import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import { inquireGrant } from './grant.ts';
import { position } from './positions.ts';
import { findRepairs, type RepairOptions, type Repairs } from './repair.ts';
import type { SolvedProgramme } from './settle-wishes.ts';

/** A wish by ids, in one cycle. */
export interface WishedSlot {
  readonly rotator: RotatorId;
  readonly placement: PlacementId;
  readonly cycle: number;
}

/**
 * The cheapest sets of changes (places added, decisions lifted, rules waived) after which the wish can be granted
 * without any tier before the lottery getting worse; each confirmed by a solve. An empty set means that an equally good
 * allocation grants it as things are. Throws `RangeError` on an unknown rotator or placement.
 */
export async function findWhatItWouldTake(
  solved: SolvedProgramme,
  wish: WishedSlot,
  options: FeasibilityLimits & RepairOptions,
): Promise<Repairs> {
  const { programme } = solved.formulation;
  const cell = {
    rotator: position(programme.rotators, wish.rotator),
    placement: position(programme.placements, wish.placement),
    cycle: wish.cycle,
  };
  const inquiry = inquireGrant(solved, cell, options);
  return await findRepairs({ programme, without: [] }, inquiry, options);
}
