import type { ReportFacts } from './report-facts.ts';
/** Path inside a folder (with `/`) → content. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;
/**
 * What people look at: `report.html`, and when there is an allocation a page for each rotator, the workbook and the
 * import for the Trainee Information System. Equal facts give equal bytes.
 */
export declare function renderReportFiles(facts: ReportFacts): Promise<ReportFiles>;
