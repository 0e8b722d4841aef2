import type { Sheet } from 'write-excel-file/node';
import type { Cell } from './csv.ts';
/** A column of a sheet: its heading and its width in characters. */
export interface SheetColumn {
    readonly head: string;
    readonly width: number;
    /** Texts that are plain numbers become numbers, so that they can be added up. */
    readonly numeric?: boolean;
}
/** A cell with a tint that says again what its text says. */
export interface TintedCell {
    readonly text: string;
    readonly tint: string;
}
export interface SheetPlan {
    readonly name: string;
    readonly columns: readonly SheetColumn[];
    readonly rows: readonly (readonly (Cell | TintedCell)[])[];
    /** Columns that stay in sight. */
    readonly frozen?: number;
}
/** The sheet as the writer wants it: heading and first columns frozen, long texts wrapped. */
export declare function planSheet({ name, columns, rows, frozen }: SheetPlan): Sheet<Buffer>;
/** `A`, `Z`, `AA` … for the 0th, 25th, 26th column. */
export declare function columnLetters(index: number): string;
