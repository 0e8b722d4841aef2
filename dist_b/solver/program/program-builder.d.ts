import type { Program } from './program.ts';
/** Collects an integer program row by row and lays it out by columns. */
export declare class ProgramBuilder {
    #private;
    get columns(): number;
    get rows(): number;
    /** Adds an integer column; returns its number. */
    addColumn(bounds: {
        lower: number;
        upper: number;
    }): number;
    /** Adds `count` binary columns; returns the number of the first. */
    addBinaries(count: number): number;
    /** One more entry of the row being written; zero entries are dropped. */
    entry(column: number, value: number): void;
    /** Closes the row whose entries were just written; returns its number. */
    endRow(bounds: {
        lower: number;
        upper: number;
    }): number;
    /** The program, with a zero objective. A column named twice in one row has its entries added up. */
    build(): Program;
}
