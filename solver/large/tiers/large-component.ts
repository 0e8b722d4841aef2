import type { PathwayModel } from '../../model/pathway-model.ts';
import type { TierResult } from '../../model/tier-result.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { WorstLoad } from '../prices/cap-loads.ts';

/** One component, laid out. */
export interface LargeComponent {
  readonly model: PathwayModel;
  readonly network: PathwayNetwork;
  /** `null`: no worst load to be looked for. */
  readonly worst: WorstLoad | null;
  /** Settles the first tiers over whole pathways, from an allocation; `null` = it came to nothing. */
  readonly solveLeadingTiers: (known: Int32Array, task: SettlingTask) => Promise<Settled | null>;
  /** Whole pathways go on where this search ends before its time. */
  readonly isFollowed: boolean;
  readonly component: number;
  readonly components: number;
}

interface SettlingTask {
  /** So many tiers. */
  readonly count: number;
  /** Of the time that is left. */
  readonly share: number;
  /** No worst load below this can be had where nothing before it is missed. */
  readonly leastWorst: number;
}

/** The first tiers, settled. */
interface Settled {
  readonly chosen: Int32Array;
  /** Two for a worst load. */
  readonly tiers: readonly TierResult[];
}
