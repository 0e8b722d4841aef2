import type { RepairCosts } from '../domain/programme.ts';
import { type Change } from './change.ts';
/** Decisions lifted and rules waived so far, and how many places there may be beside them: those are for the solver to say. */
export interface Attempt {
    readonly changes: readonly Change[];
    /** Infinity: as many as it takes. */
    readonly places: number;
    /** Of the changes and of that many places. */
    readonly cost: number;
}
/** Nothing is changed. */
export declare const AS_THINGS_ARE: Attempt;
/** The same with one place more beside; after the most that are asked for one by one, any number. */
export declare function addPlace(attempt: Attempt, costs: RepairCosts): Attempt;
export declare function addChanges(attempt: Attempt, changes: readonly Change[], costs: RepairCosts): Attempt;
export declare function sortChanges(changes: readonly Change[]): readonly Change[];
/** Tells one attempt from another, whichever way it was come by. */
export declare function attemptKey({ changes, places }: Attempt): string;
