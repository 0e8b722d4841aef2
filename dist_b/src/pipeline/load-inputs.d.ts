import type { Issue } from '../domain/issue.ts';
import { type InputFile } from '../intake/read-programme.ts';
/** The files of a programme or scenario, as read. */
export interface LoadedInputs {
    readonly files: readonly InputFile[];
    /** Files too large to be read. */
    readonly oversized: readonly Issue[];
}
/**
 * Reads a folder of tables, or one .xlsx workbook. Sizes are looked at first, so that a file of gigabytes costs
 * nothing. Throws {@link InputPathError} when there is no such folder or workbook, or it may not be read.
 */
export declare function loadInputs(path: string): Promise<LoadedInputs>;
