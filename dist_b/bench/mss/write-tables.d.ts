import type { Machine } from '../run/machine.ts';
import type { MssEntry } from './judge-claims.ts';
import type { Reference } from './read-reference.ts';
/** What everybody did on one instance: ours first. */
export interface MssRow {
    readonly instance: string;
    readonly reference: Reference;
    readonly entries: readonly MssEntry[];
}
export interface MssRun {
    /** Of the instances. */
    readonly folder: string;
    /** Seconds of processor time for each contestant and instance. */
    readonly timeLimit: number;
    readonly machine: Machine;
}
/** The rows as a Markdown page: where it was measured, what it comes to, one line an instance. */
export declare function writeMarkdown(run: MssRun, rows: readonly MssRow[]): string;
/** One line a solver and instance. */
export declare function writeCsv(rows: readonly MssRow[]): string;
/** The row as a line for the terminal. */
export declare function describeRow(row: MssRow): string;
/** What a run comes to, in sentences: each solver alone, then both where both ran and where both proved. */
export declare function summarise(run: MssRun, rows: readonly MssRow[]): string[];
