import { type BatchReport } from './batch-summary.ts';
/** `index.html` of a batch: one table, a row a job, linked to its run. No script, no request, readable without styles. */
export declare function renderBatchPage(report: BatchReport): string;
