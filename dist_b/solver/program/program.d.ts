/**
 * An integer program as plain data: minimise `objective · x` subject to row and column bounds.
 * Every number is an integer (±Infinity for an absent bound), so that a point can be audited exactly.
 * The matrix is held by columns (compressed sparse columns), the shape back ends want.
 */
export interface Program {
    readonly columns: number;
    readonly rows: number;
    readonly columnLower: Float64Array;
    readonly columnUpper: Float64Array;
    /** 1 = must be integer. */
    readonly integer: Uint8Array;
    readonly rowLower: Float64Array;
    readonly rowUpper: Float64Array;
    /** Length columns + 1. */
    readonly columnStart: Int32Array;
    readonly rowIndex: Int32Array;
    readonly value: Float64Array;
    readonly objective: Float64Array;
}
