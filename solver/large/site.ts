import type { TierResult } from '../compact/sum-tier.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Atlas } from './atlas.ts';
import type { WorstLoad } from './cap-loads.ts';

/** One component, laid out. */
export interface Site {
  readonly model: PathwayModel;
  readonly atlas: Atlas;
  /** `null`: no worst load to be looked for. */
  readonly worst: WorstLoad | null;
  /** Settles the first tiers over whole pathways, from an allocation and with a share of the time that is left; `null` = it came to nothing. */
  readonly settleFirst: (count: number, known: Int32Array, share: number) => Promise<Settled | null>;
  readonly component: number;
  readonly components: number;
}

/** The first tiers, settled. */
interface Settled {
  readonly chosen: Int32Array;
  /** Two for a worst load. */
  readonly tiers: readonly TierResult[];
}
