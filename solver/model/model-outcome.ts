import type { Limit } from './limit.ts';
import type { Fault } from './settled.ts';
import type { TierResult } from './tier-result.ts';

export interface SolvedModel {
  readonly kind: 'solved';
  /** Choices taken, ascending, idle ones included. */
  readonly chosen: Int32Array;
  /** One a tier, two a bottleneck tier (`name`, `name-count`). */
  readonly tiers: readonly TierResult[];
  /** Every tier proved. */
  readonly proved: boolean;
  /** Why it ended before its proof; `null` when it did not. */
  readonly stopped: Limit | null;
  readonly components: number;
  /** Agents of each component, ascending: the `prices` of the tiers are listed in this order. */
  readonly parts: readonly Int32Array[];
}

/** What happened, what is held, and how sure it is. */
export type ModelOutcome =
  | SolvedModel
  /** No point keeps every guarantee; the agents of the component that clashes. */
  | { readonly kind: 'infeasible'; readonly component: readonly number[] }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | Fault;
