import { type TierResult } from '../compact/sum-tier.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
import type { HeldWorst, Weighed } from './weighed.ts';
/**
 * Every tier with what is proved of it. The guide: the weighted bound less what the earlier tiers weigh at the values
 * they have, which is a bound for allocations no worse in those. The others: what everybody's own pathways cost at least.
 */
export declare function boundTiers(model: PathwayModel, atlas: Atlas, weighed: Weighed, held: HeldWorst | null): TierResult[];
