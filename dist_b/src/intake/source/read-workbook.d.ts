import type { IssueList } from '../issue-list.ts';
import type { Sheet } from './sheet.ts';
/** One sheet of a workbook; `sheet` is `null` when it is blank. */
export interface NamedSheet {
    readonly name: string;
    readonly sheet: Sheet | null;
}
/**
 * The sheets of an .xlsx workbook; issues name `book.xlsx[sheet]` as the file, the row as the line and the number
 * of the column as the column. `null` when the workbook cannot be read safely.
 */
export declare function readWorkbook(file: string, bytes: Uint8Array, issues: IssueList): Promise<readonly NamedSheet[] | null>;
