import type { CollectedSheets } from './collect-sheets.ts';
import type { DateFormat } from './date-cell.ts';
import type { IssueList } from './issue-list.ts';
import { type ScenarioChange } from './merge-scenario.ts';
import { type TableName } from './table.ts';
import { type Entry, type FaultyEntry } from './table-reader.ts';
import { type TableRows } from './tables/all-tables.ts';
/** The rows of every table, references checked; what is not sound has been reported. */
export interface ReadTables {
    readonly entries: TableEntries;
    /** Rows with a problem, as far as they could be read. */
    readonly faulty: FaultyEntries;
    readonly dates: DateFormat;
    /** Files of each table; the first is where a missing row would belong. */
    readonly files: Readonly<Record<TableName, readonly [string, ...string[]]>>;
    /** Tables that could not be read at all. */
    readonly unreadable: ReadonlySet<TableName>;
    readonly changes: readonly ScenarioChange[];
}
type FaultyEntries = {
    readonly [Name in TableName]: readonly FaultyEntry<TableRows[Name]>[];
};
export type TableEntries = {
    readonly [Name in TableName]: readonly Entry<TableRows[Name]>[];
};
/** Matches headers, lays the scenarios over the programme in turn, reads cells and checks references. */
export declare function readTables(base: CollectedSheets, scenarios: readonly CollectedSheets[], issues: IssueList): ReadTables;
export {};
