import type { BottleneckTier, LeximinTier, PathwayModel } from '../../solver/pathway-model.ts';
import type { Sequence } from './sequence.ts';
/**
 * Least worst load, then the fewest agents at it; for `leximin` the same again among the other agents, until
 * nobody is left to improve. One column holds the worst load; one indicator an agent and level lets the agent
 * stay at that level. `false` when a step was not proved.
 */
export declare function minimiseLoads(run: Sequence, model: PathwayModel, tier: BottleneckTier | LeximinTier): Promise<boolean>;
