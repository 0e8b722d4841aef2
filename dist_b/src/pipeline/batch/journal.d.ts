import type { JobOutcome } from './job.ts';
export declare const JOURNAL_FILE = "journal.jsonl";
/** One line of it. A job may begin often and be done once. */
export type JournalEntry = {
    readonly event: 'begun';
    readonly key: string;
    readonly job: string;
} | {
    readonly event: 'done';
    readonly key: string;
    readonly job: string;
    readonly outcome: JobOutcome;
    /** Digest of the run's `run.json`; `null` when there is no run. */
    readonly run: string | null;
};
export interface Journal {
    /** Runs that are done: key → digest of the run's record. */
    readonly done: ReadonlyMap<string, string>;
    /** On disk before it returns. */
    append(entry: JournalEntry): Promise<void>;
    close(): Promise<void>;
}
/**
 * Opens a folder's journal. A last line that was cut short by the end of its process counts as never written; the
 * next one begins on a line of its own.
 */
export declare function openJournal(folder: string): Promise<Journal>;
