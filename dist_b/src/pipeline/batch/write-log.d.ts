/** What a night's log may say: ids of jobs, counts and codes; never who rotates where. */
export interface BatchLog {
    info(event: string, facts: Readonly<Record<string, string | number | null>>): void;
    error(event: string, facts: Readonly<Record<string, string | number | null>>): void;
}
/** JSON lines, one event each, in a file of its own for each start; written through, so that a kill loses nothing. */
export declare function openLog(folder: string, stamp: string): BatchLog;
