/** What is published or known of an instance; `null` = nothing. */
export interface Reference {
    readonly bestKnown: number | null;
    readonly upperBound: number | null;
    readonly annealingBest: number | null;
    readonly annealingAverage: number | null;
}
/** Reads `reference-values.csv` by instance name; cells are never quoted. Throws a `SyntaxError` where a column is missing. */
export declare function readReference(text: string): ReadonlyMap<string, Reference>;
