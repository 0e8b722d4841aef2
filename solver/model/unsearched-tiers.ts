import type { Component } from './components.ts';
import { evaluateModel, type TierValue } from './evaluate-model.ts';
import { claimTier, type TierResult } from './tier-result.ts';

/**
 * What the tiers from `first` on (up to before `end`) come to in an allocation, none of them searched for. No cost is below zero, and
 * what nobody can do without alone, all together cannot: `leastOf` a tier that adds up, if it is known.
 */
export function tellUnsearched(
  parts: readonly Component[],
  chosen: readonly Int32Array[],
  first: number,
  {
    end = Infinity,
    leastOf = () => 0,
  }: { readonly end?: number; readonly leastOf?: (tier: number) => number } = {},
): TierResult[] {
  const values = parts.map(({ model }, part) => evaluateModel(model, chosen[part]!).values);
  const tiers = parts[0]?.model.tiers.slice(first, end) ?? [];
  return tiers.flatMap(({ kind, name }, at) => {
    const own = values.map((part) => part[first + at]!);
    return joinParts(name, own, kind === 'sum' ? leastOf(first + at) : 0);
  });
}

function joinParts(name: string, parts: readonly TierValue[], least: number): TierResult[] {
  const most = parts.reduce((worst, part) => Math.max(worst, worstOf(part)), 0);
  const total = parts.reduce((sum, part) => sum + (part.kind === 'sum' ? part.total : 0), 0);
  const blended = parts.reduce((sum, part) => sum + (part.kind === 'blend' ? part.value : 0), 0);
  const count = parts.reduce(
    (sum, part) => sum + (part.kind === 'bottleneck' && part.worst === most ? part.count : 0),
    0,
  );
  switch (parts[0]!.kind) {
    case 'sum':
      return [unproved(name, total, least)];
    case 'bottleneck':
      return [unproved(name, most), unproved(`${name}-count`, count)];
    case 'leximin':
      return [unproved(name, most)];
    case 'blend':
      return [unproved(name, blended)];
  }
}

function worstOf(value: TierValue): number {
  return value.kind === 'bottleneck' ? value.worst : value.kind === 'leximin' ? (value.loads[0] ?? 0) : 0;
}

function unproved(name: string, value: number, least = 0): TierResult {
  return claimTier(name, value, Math.min(value, least));
}
