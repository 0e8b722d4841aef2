import { type InputFile } from './input-file.ts';
import type { IssueList } from './issue-list.ts';
import type { Sheet } from './source/sheet.ts';
import { type TableName } from './table.ts';
/** What a folder holds: at most one sheet a table, the user's aliases, and the digests of all that was read. */
export interface CollectedSheets {
    readonly tables: ReadonlyMap<TableName, Sheet>;
    /** Tables whose file was there but could not be read; their absence needs no second report. */
    readonly unreadable: ReadonlySet<TableName>;
    readonly aliases: Sheet | null;
    readonly digests: Readonly<Record<string, string>>;
}
/** Reads every table of a folder. `prefix` goes before file names in issues (`scenario/`). */
export declare function collectSheets(files: readonly InputFile[], prefix: string, issues: IssueList): Promise<CollectedSheets>;
