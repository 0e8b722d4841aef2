import type { SourceRef } from '../domain/source.ts';
import type { IssueList } from './issue-list.ts';
import { type RawRow, type RawTable } from './raw-table.ts';
import type { TableName } from './table.ts';
import { type TableReader } from './table-reader.ts';
/** One row that a scenario adds to the programme, changes or removes. */
export interface ScenarioChange {
    readonly table: TableName;
    /** Cells of the key, joined by a comma. */
    readonly key: string;
    readonly kind: 'added' | 'changed' | 'removed';
    /** Texts by column; `null` where there is no such row. */
    readonly before: Readonly<Record<string, string>> | null;
    readonly after: Readonly<Record<string, string>> | null;
    /** The scenario's row. */
    readonly at: SourceRef;
}
export interface MergedTable {
    readonly rows: readonly RawRow[];
    readonly changes: readonly ScenarioChange[];
}
/**
 * Lays the rows of scenarios over a programme's, one scenario after the other, by key. A row of a scenario replaces
 * the whole row: a blank cell is blank afterwards. Only a column the scenario's table leaves out keeps what it was.
 * `action` = remove takes the row away. Keys that occur twice in one table are reported.
 */
export declare function mergeScenarios(reader: TableReader, base: readonly RawRow[], overlays: readonly RawTable[], issues: IssueList): MergedTable;
