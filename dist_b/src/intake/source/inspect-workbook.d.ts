/** A cell that shows no value although it looks filled in. */
export interface FormulaFault {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    /** `#N/A` and the like; `null` when a formula was never calculated. */
    readonly shown: string | null;
}
export interface Inspection {
    /** Cells of the largest sheet when every gap is filled. */
    readonly area: number;
    readonly faults: readonly FormulaFault[];
}
/**
 * Looks through a workbook's XML for what the reader would hide: sheets so wide and long that filling their
 * gaps would exhaust memory, cells that show an error, and formulas without a stored result.
 */
export declare function inspectWorkbook(parts: ReadonlyMap<string, string>): Inspection;
