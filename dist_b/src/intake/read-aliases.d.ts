import type { IssueList } from './issue-list.ts';
import type { Sheet } from './source/sheet.ts';
import { type TableName } from './table.ts';
/** The user's own headers: for each table, folded header → column. */
export type Aliases = ReadonlyMap<TableName, ReadonlyMap<string, string>>;
/** Reads aliases.csv (table, header, column): which header of the user's files stands for which column. */
export declare function readAliases(sheet: Sheet | null, issues: IssueList): Aliases;
