import type { Failure } from './engine.ts';
import type { TierResult } from './sum-tier.ts';

/** How to solve: whole pathways, the compact program, or the first with the second to fall back on. */
export type Strategy = 'automatic' | 'pathways' | 'compact';

/** What one way of solving all tiers came to. */
export type StrategyOutcome =
  /** Choices taken by component, and one result a tier (two a bottleneck tier). */
  | { readonly kind: 'solved'; readonly chosen: readonly Int32Array[]; readonly tiers: readonly TierResult[] }
  /** The model does not suit the strategy; nothing was solved. */
  | { readonly kind: 'declined' }
  | Failure;
