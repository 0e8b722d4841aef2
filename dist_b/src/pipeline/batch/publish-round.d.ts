import type { BatchReport } from '../../report/batch-summary.ts';
/** A finished batch as it will lie on disk. */
export interface Round {
    readonly report: BatchReport;
    /** Name in the round → text. */
    readonly files: ReadonlyMap<string, string>;
    /** Job → the stored run it is given; jobs without a run have none. */
    readonly runs: ReadonlyMap<string, string>;
}
export declare const REPORT_FILE = "batch.json";
/**
 * Publishes a round as `<folder>/<stamp>` and points `<folder>/latest` to it: first the whole round, by one
 * rename, then the pointer, by another. The stored runs are linked in, not copied, where the file system can.
 */
export declare function publishRound(folder: string, stamp: string, round: Round): Promise<string>;
/** What the latest round reported; `null` when there is none. */
export declare function readLatest(folder: string): Promise<{
    readonly folder: string;
    readonly text: string;
} | null>;
/** Removes all rounds but the newest `keep`, and what a kill has left; returns the names that stay. */
export declare function retainRounds(folder: string, keep: number): Promise<readonly string[]>;
