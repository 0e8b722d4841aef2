/** One way of running a programme: the seed of the order of its rows (`null` = as they are), and the threads. */
export interface Variant {
    readonly shuffle: string | null;
    readonly threads: number;
}
export interface Publishing {
    /** A folder of CSV tables. */
    readonly programme: string;
    /** Seconds; one that is reached makes runs differ. */
    readonly timeLimit: number;
    readonly variants: readonly Variant[];
}
export interface PublishedVariant {
    /** Lines of the tables that stand elsewhere than in the original. */
    readonly linesMoved: number;
    /** File → SHA-256 of what is compared. */
    readonly digests: Readonly<Record<string, string>>;
}
/**
 * Allocates a programme in each variant and says what would be published. Left out: `run.json` (timings), `inputs/`
 * (what was read), and the line numbers in `issues.csv`, which are those of the files as given.
 * Throws `RangeError` when there is no allocation.
 */
export declare function publishVariants({ programme, timeLimit, variants, }: Publishing): Promise<readonly PublishedVariant[]>;
