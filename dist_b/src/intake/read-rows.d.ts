import type { IssueList } from './issue-list.ts';
import { type HeaderContext } from './match-header.ts';
import { type RawTable } from './raw-table.ts';
import type { Sheet } from './source/sheet.ts';
import type { AnyTable } from './table.ts';
/** The rows of a sheet under the columns of its table; `null` when the header line lacks what every row needs. */
export declare function readRows(table: AnyTable, sheet: Sheet, context: HeaderContext, issues: IssueList): RawTable | null;
