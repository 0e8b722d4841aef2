import type { TierValue } from '../../model/evaluate-model.ts';

/** Do the first tiers, so many, all come to nothing? */
export function missNothing(values: readonly TierValue[], count: number): boolean {
  return values.slice(0, count).every((value) => value.kind === 'sum' && value.total === 0);
}
