import type { IssueList } from './issue-list.ts';
import type { Sheet } from './source/sheet.ts';
import type { AnyTable } from './table.ts';
/** Which cell of a sheet holds what. */
export interface MatchedHeader {
    /** For each field of the table its cell; −1 = not in the sheet. */
    readonly cellOf: readonly number[];
    /** Choices of the wide shape in rank order. */
    readonly choices: readonly {
        readonly rank: number;
        readonly cell: number;
    }[];
    /** Cell of the `;`-joined choices, or −1. */
    readonly joined: number;
    /** Cell of a scenario's `action`, or −1. */
    readonly action: number;
}
export interface HeaderContext {
    /** The user's own aliases for this table: folded header → column. */
    readonly aliases: ReadonlyMap<string, string>;
    /** A scenario's table may leave out columns, and may have `action`. */
    readonly scenario: boolean;
}
/**
 * Matches the header line of a sheet to the columns of a table. `null` when a column is missing without
 * which no row can be read; everything odd about the header line is reported.
 */
export declare function matchHeader(table: AnyTable, sheet: Sheet, context: HeaderContext, issues: IssueList): MatchedHeader | null;
