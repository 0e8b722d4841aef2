import type { Publishing, Variant } from './publish-variants.ts';
export interface Comparison {
    readonly runs: number;
    /** Lines of the tables that stood elsewhere than in the original, over all runs. */
    readonly linesMoved: number;
    readonly files: number;
    /** One sentence a file that differs. */
    readonly differences: readonly string[];
}
/**
 * Allocates a folder of CSV tables as it is, and then in every variant of the place's turn, each place (locale, time
 * zone) in a process of its own; compares what is published byte for byte. Throws `RangeError` when a process fails.
 * `child` is the built `bench/same-bytes/child.js`.
 */
export declare function compareRuns(task: Omit<Publishing, 'variants'> & {
    readonly child: string;
    /** The variants that a place (0 or 1) runs. */
    readonly variantsAt: (place: number) => readonly Variant[];
}): Comparison;
