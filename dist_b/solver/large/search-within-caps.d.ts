import type { TierValue } from '../evaluate-model.ts';
import type { LoadCap, WorstLoad } from './cap-loads.ts';
/** Of the time that is left: what is given to a search that others may follow. */
export declare const SEARCH_SHARE = 0.4;
/**
 * The least cap on loads under which an allocation is found that gives nothing away in the tiers before. Mostly that is what somebody
 * must carry anyway; else somewhat looser ones, or none, and then caps between those that were too tight and the worst load found.
 */
export declare function searchWithinCaps<Found extends object>({ floor, index }: Pick<WorstLoad, 'floor' | 'index'>, { search, valuesOf, isCrowd, }: {
    /** Searches within a cap (`null` = none) for a share of the time that is left; `null` = nothing found. */
    readonly search: (cap: LoadCap | null, share: number) => Promise<Found | null>;
    readonly valuesOf: (found: Found) => readonly TierValue[];
    /** So many agents that there is no time for more than one cap in vain. */
    readonly isCrowd: boolean;
}): Promise<Found | null>;
