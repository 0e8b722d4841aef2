import type { Atlas } from './atlas.ts';
/** A pathway as it is listed: its choices, and its entries of the miss table that cost something. */
export interface ListedPath {
    readonly choices: Int32Array;
    readonly misses: readonly number[];
}
/** What single pathways come to under rates, own misses included. */
export declare class PathValues {
    #private;
    /** Σ rate × cost of each choice. */
    readonly costs: Float64Array;
    /** Of each entry of the miss table. */
    readonly missPrices: Float64Array;
    constructor(atlas: Atlas, rates: Float64Array);
    of({ choices, misses }: ListedPath): number;
    /** Of a pathway known by its choices alone. */
    ofTaken(agent: number, choices: Int32Array): number;
}
