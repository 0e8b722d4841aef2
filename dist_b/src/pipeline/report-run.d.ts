import type { ReportFacts } from '../report/report-facts.ts';
export interface ReportRequest {
    readonly run: string;
    /** A folder of its own: a run is never written into. */
    readonly out: string;
    /** Path of a `names.csv`; `null` = ids only. */
    readonly names: string | null;
}
export type ReportResult = 
/** The output folder is somebody else's. */
{
    readonly kind: 'refused';
    readonly message: string;
} | {
    readonly kind: 'rendered';
    readonly files: readonly string[];
    readonly runId: string;
    /** Rotators of the run that the names leave out; `null` when no names were given. */
    readonly nameless: number | null;
};
/**
 * Renders a finished run again from its own files alone, without solving, into a folder beside it: pages, workbook,
 * import and calendars. Throws `InputPathError` when the run or the names cannot be read.
 */
export declare function reportRun(request: ReportRequest): Promise<ReportResult>;
/** What a run folder has to tell. */
export declare function readReport(folder: string, names: ReportFacts['names']): Promise<ReportFacts>;
