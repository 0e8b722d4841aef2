import type { Program } from './program.ts';
/** One more row: integer entries by column number (new columns included) between two limits. */
export interface ExtraRow {
    readonly columns: Int32Array;
    readonly values: Float64Array;
    readonly lower: number;
    readonly upper: number;
}
/** More integer columns, compressed like a program's. */
export interface ExtraColumns {
    readonly count: number;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly objective: Float64Array;
    /** Length count + 1. */
    readonly start: Int32Array;
    readonly rowIndex: Int32Array;
    readonly value: Float64Array;
}
/** Appends columns over the rows a program has; old numbers stay valid. */
export declare function appendColumns(program: Program, extra: ExtraColumns): Program;
/** Appends `binaries` columns and `rows` to a program; old numbers stay valid. The objective is zero. */
export declare function extendProgram(program: Program, extra: {
    binaries: number;
    rows: readonly ExtraRow[];
}): Program;
