import type { BatchReport } from './batch-summary.ts';
import type { Table } from './csv.ts';
/** Programme dissatisfaction of every rotator, by job and rotator. */
export type PeopleByJob = ReadonlyMap<string, ReadonlyMap<string, number>>;
/**
 * `comparison.csv`: every job that has an allocation against the first one of the same programme that has: people who gain and lose by it, each
 * tier's change, and which job is better in some tier and worse in none.
 */
export declare function tabulateGrid(report: BatchReport, people: PeopleByJob): Table;
/** `people.csv`: programme dissatisfaction, a row a rotator and a column a job. */
export declare function tabulatePeople(report: BatchReport, people: PeopleByJob): Table;
