import type { TierValue } from './evaluate-model.ts';
/** Below zero where the first values are better, tier by tier. */
export declare function compareValues(a: readonly TierValue[], b: readonly TierValue[]): number;
/** What values are compared by, in order. */
export declare function listNumbers(value: TierValue): readonly number[];
