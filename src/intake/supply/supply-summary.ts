import type { RotatorId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import type { PillarDemand } from './pillar-demand.ts';

/** What a programme asks for and what it offers, counted before anything is solved. */
export interface SupplySummary {
  readonly rotators: number;
  readonly placements: number;
  readonly sites: number;
  /** Cycles to allocate. */
  readonly cycles: number;
  readonly places: readonly PlaceSupply[];
  readonly pillars: readonly PillarSupply[];
  /** Workable cycles of the horizon in which no placement is open to the rotator. */
  readonly nowhere: readonly { readonly rotator: RotatorId; readonly cycle: number }[];
  /** Rotators who are away in every cycle of the horizon. */
  readonly neverWorkable: readonly RotatorId[];
  readonly withoutWishes: readonly RotatorId[];
  /** Warnings where supply falls short of demand. */
  readonly issues: readonly Issue[];
}

/** One profession in one cycle of the horizon. */
export interface PlaceSupply {
  /** `null` = all professions together. */
  readonly profession: string | null;
  readonly cycle: number;
  /** Rotators who can be placed in the cycle. */
  readonly rotators: number;
  /** The most of them that all slots together can take: never less than what is possible. */
  readonly places: number;
  /** Slots open to at least one of them. */
  readonly slots: number;
}

/** What a guarantee requires of some pillars, for one profession, up to its deadline. */
interface PillarSupply extends Omit<PillarDemand, 'owing'> {
  /** Rotators who still owe credit. */
  readonly rotators: number;
  /** The most credit that slots open to them can give until the deadline, in hundredths. */
  readonly offered: number;
}
