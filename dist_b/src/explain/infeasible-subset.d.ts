/** What a feasibility question came to. A limit is `unknown`, never "no". */
export type Answer = 'feasible' | 'infeasible' | 'unknown';
export interface InfeasibleSubset<Item> {
    /** Together infeasible (proved), in the order given. */
    readonly items: readonly Item[];
    /** Every proper subset is proved feasible; false when some question stayed open and its items were kept. */
    readonly minimal: boolean;
    readonly questions: number;
}
/**
 * Shrinks a set of items known to be infeasible to an irreducible one, by divide and conquer: about
 * k·log₂(n/k) + k questions for k of n items (U. Junker, "QuickXplain: preferred explanations and
 * relaxations for over-constrained problems", AAAI 2004), made three-valued: `unknown` keeps items and
 * clears `minimal`, so the set returned is infeasible whatever happened on the way.
 * Items late in the list are the first to be given up where several sets would do.
 */
export declare function shrinkInfeasible<Item>(items: readonly Item[], ask: (subset: readonly Item[]) => Promise<Answer>): Promise<InfeasibleSubset<Item>>;
