import type { Formulation } from '../formulate/formulate.ts';
import type { Whereabouts } from './whereabouts.ts';
/**
 * Placements wished for in a cycle in which no placement that the wish names is open to the rotator. A wish for
 * a rotation, site or area is answered for the placement that the fewest rules stand against.
 */
export declare function listFutileWishes({ programme, eligibility }: Formulation, at: Whereabouts, open: ReadonlySet<number>): readonly number[];
