/** A policy and its spread after each round. */
export interface SpreadLine {
    readonly name: string;
    readonly values: readonly number[];
}
/** The figure of the simulation as a self-contained SVG document: rounds across, spread up, from 0. */
export declare function drawSpread(title: string, lines: readonly SpreadLine[]): string;
