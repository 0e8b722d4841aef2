import type { ListedPath } from './path-values.ts';
/** A pathway and its price under a tariff. */
export interface NearPath extends ListedPath {
    readonly price: number;
}
/** Most pathways miss nothing. */
export declare const NO_MISSES: readonly number[];
/** From a state of an agent's rules to a later one: any choice of the bundle leads there. */
export interface Edge {
    readonly to: number;
    readonly bundle: number;
    readonly miss: number;
    readonly missPrice: number;
}
/** A choice of a bundle; −1 where nothing is to be chosen. */
export interface Offer {
    readonly choice: number;
    readonly price: number;
    readonly load: number;
}
/** What a bundle costs and carries at least. */
export interface Least {
    readonly price: Float64Array;
    readonly load: Float64Array;
}
/** Cheapest and lightest continuation from each node on. */
export declare function lookBack(edges: readonly (readonly Edge[])[], least: Least): Least;
/** By bundle: a dearer choice is on no pathway that costs at most `within`. */
export declare function dearestUseful(edges: readonly (readonly Edge[])[], least: Least, rest: Least, within: number): Float64Array;
/** Depth first under exact continuation prices and least continuation loads. `null`: more than `most`. */
export declare function collectPaths(edges: readonly (readonly Edge[])[], offers: readonly (readonly Offer[])[], rest: Least, { ceiling, most, cap }: {
    readonly ceiling: number;
    readonly most: number;
    readonly cap: number;
}): NearPath[] | null;
