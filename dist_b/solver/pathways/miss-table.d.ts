/** The different cost vectors (one entry a tier) that missed rules charge along a graph. */
export interface MissTable {
    readonly rows: readonly Float64Array[];
    /** A vector to charge misses to: nothing yet, or what is missed from the start. */
    blank(start: Float64Array | null): Float64Array;
    /** Which row holds what was charged. Row 0 is free. */
    number(): number;
}
export declare function openMissTable(tiers: number): MissTable;
