import type { Table } from './csv.ts';
import type { RunFacts } from './run-facts.ts';
/** What a batch says of one job. */
export interface JobReport {
    readonly job: string;
    readonly key: string;
    readonly outcome: RunFacts['outcome'] | 'rejected-input' | 'failed';
    /** SHA-256 of the run's record; `null` when there is no run. */
    readonly digest: string | null;
    readonly facts: RunFacts | null;
    /** Why there is no run: a line each. */
    readonly problems: readonly string[];
}
/** A finished batch. Jobs stand in the order they were given. */
export interface BatchReport {
    readonly schema: 'placewright.batch/1';
    readonly jobs: readonly JobReport[];
}
/** `batch.json`: which run each job has; the same jobs with the same results give the same text. */
export declare function structureBatch({ schema, jobs }: BatchReport): object;
/** `summary.csv`: a row a job, a column a tier. */
export declare function tabulateBatch({ jobs }: BatchReport): Table;
/** Names of all tiers of any job, in the order of the first job that has each. */
export declare function listTiers({ jobs }: Pick<BatchReport, 'jobs'>): readonly string[];
