import { type ReportFacts } from './report-facts.ts';
type Allocated = ReportFacts & {
    readonly verdict: NonNullable<ReportFacts['verdict']>;
};
/** `allocation.xlsx`: pathways, slots, coverage, explanations and issues, each a sheet with filters and frozen headings. */
export declare function renderWorkbook(facts: Allocated): Promise<Uint8Array>;
export {};
