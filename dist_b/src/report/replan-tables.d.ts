import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { Table } from './csv.ts';
import type { TierFacts } from './run-facts.ts';
/** One rotator who is not where the allocation in force had them, with the reason. */
export interface Move {
    readonly rotator: RotatorId;
    readonly cells: readonly {
        readonly cycle: number;
        readonly from: PlacementId;
        /** `null`: without placement. */
        readonly to: PlacementId | null;
    }[];
    /** Whole weeks from today to the first day of the first changed cycle. */
    readonly noticeWeeks: number;
    /** The new facts have taken the place away, or moving serves an aim. */
    readonly kind: 'forced' | 'chosen';
    readonly reason: string;
}
/** What the best allocation is worth when at most so many people are moved. */
export interface FrontierPoint {
    readonly moved: number;
    readonly proved: boolean;
    readonly tiers: readonly Pick<TierFacts, 'name' | 'value'>[];
}
/** All that replanning has to say besides the run itself. */
export interface Replanning {
    readonly schema: 'placewright.replan/1';
    /** Digest of the `run.json` that was in force. */
    readonly in_force: string;
    readonly today: string;
    /** First day on which a cycle must begin to be changed. */
    readonly free_from: string;
    readonly frozen_cells: number;
    /** Rows of tables that the new facts add, change or take away. */
    readonly changed_rows: number;
    /** Leavers to whom nothing is promised any more, since they go before it is due. */
    readonly released: readonly RotatorId[];
    readonly moves: readonly Move[];
    /** Of the changed cells those of cycles that are over. */
    readonly past_cells: number;
    /** Places given up by those who cannot be there any more. */
    readonly vacated: readonly {
        readonly rotator: RotatorId;
        readonly cycle: number;
        readonly from: PlacementId;
        readonly reason: string;
    }[];
    /** Places of those who had none in that cycle. */
    readonly placed: readonly {
        readonly rotator: RotatorId;
        readonly cycle: number;
        readonly to: PlacementId;
    }[];
    /** No allocation that is as good for the services moves fewer people. */
    readonly fewest_proved: boolean;
    /** Fewest moves first; the first point moves nobody who need not move. */
    readonly frontier: readonly FrontierPoint[];
}
/** `changes.csv`: a row for each changed cycle, those last in which nobody was moved. */
export declare function tabulateChanges({ moves, vacated, placed, }: Pick<Replanning, 'moves' | 'vacated' | 'placed'>): Table;
/** `moves.csv`: a row for each number of people moved, a column a tier. */
export declare function tabulateFrontier({ frontier }: Pick<Replanning, 'frontier'>): Table;
