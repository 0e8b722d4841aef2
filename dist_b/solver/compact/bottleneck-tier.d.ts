import { type Engine, type Failure, type Where } from '../engine.ts';
import { type Stage } from './stage.ts';
import { type TierResult } from './sum-tier.ts';
/**
 * Least worst load over all stages, then the fewest agents at it. The worst load is found by asking, for
 * ascending attainable values, whether a point exists in which no agent exceeds the value: first of the
 * relaxation (bisection), then of the integer program. Choices that no own pathway under the value can
 * use are left out beforehand, which makes the relaxation sharp.
 */
export declare function solveBottleneckTier(engine: Engine, stages: readonly Stage[], where: Omit<Where, 'component' | 'components'>, guides: readonly Float64Array[]): Promise<readonly TierResult[] | Failure>;
