import type { Backend } from '../../solver/backends/backend.ts';
import { type StaffedCells } from './master.ts';
import type { PathwayPool } from './pathway-pool.ts';
import type { MssInstance } from './read-instance.ts';
import { type Relaxation } from './relax-repeats.ts';
import type { StudentProblem } from './student-problem.ts';
/** Prices in whole parts, and what they prove. */
export interface Prices {
    /** By cell: above 0 a place is scarce, below 0 it has to be filled. */
    readonly cells: Float64Array;
    /** What each student's desire counts for: `SCALE`, and `SCALE` more shared out among those who may be worst off. */
    readonly weights: Float64Array;
    /** No solution scores more. */
    readonly bound: number;
}
export interface PricingRun {
    readonly backend: Backend;
    readonly instance: MssInstance;
    readonly problems: readonly StudentProblem[];
    readonly pool: PathwayPool;
    /** By student; better ones replace them. */
    readonly relaxations: Relaxation[];
    readonly cells: StaffedCells;
    readonly penalty: number;
    /** `near` = what pathways met so far reach in fractions comes near the bound, so that more time will bring them together. */
    readonly more: (near?: boolean) => boolean;
}
/**
 * Column generation: the linear master over the pathways met so far prices places and says who is worst off; each
 * student answers with the best pathway at prices between those and the best so far. Every answer bounds the score (Lagrange), in
 * integers, whatever the prices are. What places may pay and cost is limited to a width around the best so far, which grows where a
 * limit binds. Ends when the master cannot be bettered, or when time is up.
 */
export declare function pricePathways(run: PricingRun, start: Prices): Promise<Prices>;
/** A first pathway for whoever has none: few states may all be dead ends, so that more and more are kept. */
export declare function findFirst(run: Pick<PricingRun, 'instance' | 'problems' | 'pool' | 'relaxations'>, { cells, weights }: Parts): void;
type Parts = Pick<Prices, 'cells' | 'weights'>;
/** Whole weights: `SCALE` each, and `SCALE` in all on top in proportion to the shares. */
export declare function shareOut(shares: Float64Array): Float64Array;
export {};
