import type { Prices, PricingRun } from './price-pathways.ts';
/**
 * Good prices soon: subgradient steps on what places pay and on what students are charged for repeating, at once. An evaluation is one
 * small dynamic program a student, and bounds the score. The run's relaxations become those of the best bound.
 */
export declare function descendPrices(run: Pick<PricingRun, 'instance' | 'problems' | 'pool' | 'relaxations' | 'more'>, start: Prices): Prices;
/** What places bring in, whoever takes them. */
export declare function payFixed({ instance }: Pick<PricingRun, 'instance'>, cells: Float64Array): number;
