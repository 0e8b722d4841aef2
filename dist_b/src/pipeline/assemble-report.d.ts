import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import { type ReportFacts } from '../report/report-facts.ts';
import type { Verdict } from '../verify/verdict.ts';
/** What a report is assembled from; `files` are the outputs of the run by name. */
export interface ReportSources {
    readonly programme: Programme;
    readonly issues: readonly Issue[];
    readonly verdict: Verdict | null;
    readonly run: ReportFacts['run'];
    readonly files: ReadonlyMap<string, string | Uint8Array>;
    readonly names: ReportFacts['names'];
    readonly approvals?: ReportFacts['approvals'];
}
/** Gathers what is told in a report: most follows from the tables and the allocation, the rest stands in the run's files. */
export declare function assembleReport(sources: ReportSources): ReportFacts;
