import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { KeyFigures } from '../facts/headline.ts';
import type { RunOutcome } from '../facts/run-facts.ts';

/** Two finished runs side by side: `before` and `after`, whatever their order in time. */
export interface Comparison {
  readonly schema: 'placewright.comparison/1';
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Tables that are not byte for byte the same in both, or in one only. */
  readonly changedTables: readonly string[];
  readonly sameSeed: boolean;
  readonly tiers: readonly TierChange[];
  /** Everybody in either run, by id; empty when one of them has no allocation. */
  readonly people: readonly PersonChange[];
  /** Who changed together, and why. */
  readonly exchanges: readonly Exchange[];
  /** What changed by policy and what by the draw alone, told apart. */
  readonly effect: Readonly<Record<Cause, Effect>>;
  readonly reasons: readonly ReasonChange[];
}

export interface ComparedRun {
  readonly name: string;
  readonly programme: string;
  readonly scenario: string | null;
  readonly outcome: RunOutcome;
  readonly rotators: number;
  readonly assignments: number;
  /** `null` without an allocation. */
  readonly figures: KeyFigures | null;
}

/** A tier in either run (`null` = it has none), and what the former allocation would be worth by the later tables. */
export interface TierChange {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** `null` when the later tables forbid the former allocation. */
  readonly carriedOver: number | null;
  /** Both values are proved best. */
  readonly proved: boolean;
}

/**
 * `policy`: the changes to the tables made another allocation better. `draw`: keeping things as they were would have
 * been just as good in every aim, so that only the lottery decided. `open`: the former way would even have been
 * better (the later run is not proved best), or there were too many exchanges to look at each.
 */
export type Cause = 'policy' | 'draw' | 'open';

export interface PersonChange {
  readonly rotator: RotatorId;
  /**
   * `joins` and `leaves`: in one of the runs only. `rescored`: the same placements at other points, since the tables count wishes otherwise (other
   * wishes, or other placements to rank): neither gain nor loss.
   */
  readonly kind: 'gains' | 'loses' | 'moves' | 'same' | 'rescored' | 'joins' | 'leaves';
  /** Dissatisfaction over the horizon, without what the ledger carried in. */
  readonly before: number | null;
  readonly after: number | null;
  /** By cycle; `null` = no placement. */
  readonly placementsBefore: readonly (PlacementId | null)[];
  readonly placementsAfter: readonly (PlacementId | null)[];
  /** Position in {@link Comparison.exchanges}; `null` when nothing changed. */
  readonly exchange: number | null;
  readonly cause: Cause | null;
}

/** People who hand slots to each other: their changes can only be kept or undone together. */
export interface Exchange {
  readonly rotators: readonly RotatorId[];
  readonly cause: Cause;
  /** What keeping these people as they were would break or cost; `null` = nothing. */
  readonly keeping:
    | null
    | { readonly kind: 'breaks'; readonly rules: number; readonly sentence: string }
    | { readonly kind: 'costs'; readonly tier: string; readonly kept: number; readonly now: number };
}

export interface Effect {
  readonly people: number;
  readonly gain: number;
  readonly lose: number;
  /** Change of dissatisfaction, all these people together; negative = better. */
  readonly points: number;
}

/** A wish of which the two runs say different things. */
export interface ReasonChange {
  readonly rotator: RotatorId;
  readonly cycle: number;
  readonly placement: PlacementId;
  /** `granted`: refused before, given now. `taken`: the other way round. `other`: refused both times, for another reason. */
  readonly kind: 'granted' | 'taken' | 'other';
  readonly before: string | null;
  readonly after: string | null;
}
