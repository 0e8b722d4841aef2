/** One class of items: all weigh the same, and so many are there. */
export interface ItemClass {
    readonly weight: number;
    readonly available: number;
}
/** What every packing keeps: `sum of coefficients[c] × items taken of class c ≤ most`. Integers ≥ 0. */
export interface Facet {
    readonly coefficients: readonly number[];
    readonly most: number;
}
/**
 * The inequalities that cut the convex hull of all packings of total weight ≤ `limit` out of the fractional ones, as
 * far as a knapsack of few classes has any that its own row does not imply. A facet with no coefficient of zero touches
 * only packings to which nothing can be added, so that it is found among the planes through some of those.
 */
export declare function hullOfKnapsack(classes: readonly ItemClass[], limit: number): readonly Facet[];
