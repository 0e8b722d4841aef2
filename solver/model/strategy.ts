import type { Failure } from './settled.ts';
import type { TierResult } from './tier-result.ts';

/**
 * How to solve: whole pathways with every tier proved, the compact program, the search for any size, or what suits the
 * model (`automatic`): the last beyond so many agents, else the first with the second to fall back on.
 */
export const STRATEGIES = ['automatic', 'pathways', 'compact', 'large'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What one way of solving all tiers came to. */
export type StrategyOutcome =
  /** Choices taken by component, and one result a tier (two a bottleneck tier). */
  | {
      readonly kind: 'solved';
      readonly chosen: readonly Int32Array[];
      readonly tiers: readonly TierResult[];
      /** Takes up the first tier that was left open, from the allocation found; absent where that is vain. */
      readonly goOn?: () => Promise<StrategyOutcome>;
    }
  /** The model does not suit the strategy; nothing was solved. */
  | { readonly kind: 'declined' }
  | Failure;
