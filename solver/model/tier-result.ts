import type { Slack } from './pathway-model.ts';
import type { TierPrices } from './tier-prices.ts';

/** Value and proof of one tier, in the tier's own integer units. */
export interface TierResult {
  readonly name: string;
  readonly value: number;
  /** Proved lower bound; −Infinity when none. */
  readonly bound: number;
  readonly gap: number;
  readonly proved: boolean;
  /** Of leximin while it is not proved: agents, heaviest first, whose loads are proved all the same. */
  readonly settled?: number;
  /** No aim, told as it is: nothing is claimed of it. Absent: sought. */
  readonly sought?: false;
  /** Behind the bound, by component; `null` where it needed none. Absent when the strategy knows no prices. */
  readonly prices?: readonly (TierPrices | null)[];
}

/** A value, what is proved of it, and how far apart they are. */
export function claimTier(
  name: string,
  value: number,
  bound: number,
  more: Pick<TierResult, 'settled' | 'prices'> = {},
): TierResult {
  return { name, value, bound, gap: relativeGap(value, bound) ?? Infinity, proved: bound >= value, ...more };
}

/** Adds up the parts of a sum tier. */
export function tierResult(
  name: string,
  parts: readonly { value: number; bound: number; told?: TierPrices | null }[],
): TierResult {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const bound = parts.reduce((sum, part) => sum + part.bound, 0);
  return claimTier(name, value, bound, { prices: parts.map(({ told }) => told ?? null) });
}

/** What later tiers may give away of a value. */
export function slackAmount(slack: Slack, value: number): number {
  return slack.kind === 'absolute' ? slack.amount : Math.floor((Math.abs(value) * slack.amount) / 10_000);
}

/** (value − bound) / |value| (of a value within 1: the difference itself), 0 when the bound meets it, `null` when either is missing. */
export function relativeGap(value: number | null, bound: number | null): number | null {
  if (value === null || bound === null || !Number.isFinite(bound)) return null;
  if (value <= bound) return 0;
  return (value - bound) / Math.max(1, Math.abs(value));
}
