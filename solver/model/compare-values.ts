import type { TierValue } from './evaluate-model.ts';

/** Below zero where the first values are better, tier by tier. */
export function compareValues(a: readonly TierValue[], b: readonly TierValue[]): number {
  const first = a.flatMap(listNumbers);
  const second = b.flatMap(listNumbers);
  const at = first.findIndex((value, index) => value !== second[index]);
  return at < 0 ? 0 : first[at]! - second[at]!;
}

/** What values are compared by, in order. */
export function listNumbers(value: TierValue): readonly number[] {
  switch (value.kind) {
    case 'sum':
      return [value.total];
    case 'bottleneck':
      return [value.worst, value.count];
    case 'leximin':
      return value.loads;
    case 'blend':
      return [value.value];
  }
}
