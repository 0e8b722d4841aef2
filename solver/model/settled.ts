import type { Limit } from './limit.ts';
import type { TierPrices } from './tier-prices.ts';

/** A part of a tier that was settled, as far as it was. */
export interface Settled {
  readonly kind: 'settled';
  readonly value: number;
  /** Proved lower bound; −Infinity when none. */
  readonly bound: number;
  /** What the bound rests on, where it rests on prices. */
  readonly told?: TierPrices | null;
}

/** A solve that ended the run: no allocation can come of it. */
export type Failure =
  | { readonly kind: 'infeasible'; readonly component: number }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | Fault;

export interface Fault {
  readonly kind: 'fault';
  readonly message: string;
  /** No bug: the pathways are too many for this kind of tier, or for the strategy. */
  readonly unsupported?: 'leximin' | 'blend' | 'strategy';
}

/** All parts when every one was settled, else the first failure. */
export function gatherSettled(
  parts: readonly (Settled | Failure)[],
): { readonly kind: 'all'; readonly parts: readonly Settled[] } | Failure {
  const settled: Settled[] = [];
  for (const part of parts) {
    if (part.kind !== 'settled') return part;
    settled.push(part);
  }
  return { kind: 'all', parts: settled };
}
