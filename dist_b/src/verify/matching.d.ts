/**
 * People who each need one of several kinds of place. Matching them is a maximum flow from the groups of
 * people to the groups of places (Edmonds & Karp 1972); the cut that stops it is a witness in the sense of
 * Hall (1935): groups of people who together have fewer places than heads.
 */
export interface Demand {
    readonly heads: number;
    /** Indices into the supply: places that may serve this group. */
    readonly servedBy: readonly number[];
}
export interface Matching {
    readonly matched: number;
    /** Indices of groups that together lack places; empty when everybody is matched. */
    readonly deficient: readonly number[];
}
/** Matches as many people as can be. `supply[j]` is the number of places of group `j`. */
export declare function matchDemand(demand: readonly Demand[], supply: readonly number[]): Matching;
