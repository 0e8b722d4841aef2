import type { TierResult } from '../compact/sum-tier.ts';
import { type Engine, type Failure, type Where } from '../engine.ts';
import type { BlendTier } from '../pathway-model.ts';
import { type Field } from './field.ts';
/**
 * Least `totalWeight` × total + `worstWeight` × worst, by walking down the exact trade-off curve: the least
 * total under ever smaller worst loads, until the total alone rules out any gain. The point found is held as
 * its total and its worst load. Takes one field: the worst load is everybody's.
 */
export declare function settleBlend(engine: Engine, field: Field, tier: BlendTier, where: Where): Promise<TierResult | Failure>;
