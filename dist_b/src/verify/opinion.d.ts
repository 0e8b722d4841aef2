import type { PlacementId } from '../domain/ids.ts';
import type { Person, Tables } from './tables.ts';
/** What being at a placement (or at none) in one workable cycle means to a rotator. */
export interface Opinion {
    /** 0 … 1000. */
    readonly dissatisfaction: number;
    /** 1 + the number of open placements that are less dissatisfying; `null` at a placement that is not open, or at none. */
    readonly rank: number | null;
    /** No open placement is more dissatisfying, and some are less. */
    readonly isWorst: boolean;
    /** Placements open to the rotator in the cycle; 0 when the rotator wishes for nothing at all. */
    readonly open: number;
    /** Some wish is about a placement that is open. */
    readonly hasWishes: boolean;
}
export type AskOpinion = (person: Person, cycle: number, placement: PlacementId | null) => Opinion;
/**
 * Opinions follow from the tables alone: each cycle is judged once, however many placements are asked about.
 * `cycle` must be workable for the person.
 */
export declare function opinionsOf(tables: Tables): AskOpinion;
