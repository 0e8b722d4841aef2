import type { ReportFacts } from '../report-facts.ts';
/** `report.html`: one page that holds all of a run, or why there is no allocation. */
export declare function renderReport(facts: ReportFacts): string;
