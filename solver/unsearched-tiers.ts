import type { TierResult } from './compact/sum-tier.ts';
import type { Component } from './components.ts';
import { relativeGap } from './engine.ts';
import { evaluateModel, type TierValue } from './evaluate-model.ts';

/** What the tiers from `first` on (up to before `end`) come to in an allocation, none of them searched for: no cost is below zero, and nothing more is proved. */
export function tellUnsearched(
  parts: readonly Component[],
  chosen: readonly Int32Array[],
  first: number,
  end: number = Infinity,
): TierResult[] {
  const values = parts.map(({ model }, part) => evaluateModel(model, chosen[part]!).values);
  const tiers = parts[0]?.model.tiers.slice(first, end) ?? [];
  return tiers.flatMap(({ name }, at) =>
    joinParts(
      name,
      values.map((own) => own[first + at]!),
    ),
  );
}

function joinParts(name: string, parts: readonly TierValue[]): TierResult[] {
  const most = parts.reduce((worst, part) => Math.max(worst, worstOf(part)), 0);
  const total = parts.reduce((sum, part) => sum + (part.kind === 'sum' ? part.total : 0), 0);
  const blended = parts.reduce((sum, part) => sum + (part.kind === 'blend' ? part.value : 0), 0);
  const count = parts.reduce(
    (sum, part) => sum + (part.kind === 'bottleneck' && part.worst === most ? part.count : 0),
    0,
  );
  switch (parts[0]!.kind) {
    case 'sum':
      return [unproved(name, total)];
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

function unproved(name: string, value: number): TierResult {
  return { name, value, bound: 0, gap: relativeGap(value, 0) ?? Infinity, proved: value <= 0 };
}
