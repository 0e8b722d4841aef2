import type { TierValue } from '../../solver/evaluate-model.ts';
/** A tier's value under the name it is published by, in the tier's own integer units. */
export interface NamedValue {
    readonly name: string;
    readonly value: number;
}
/** Values of a model's tiers, in their order: `worst-off` makes two entries, of `leximin` only the worst load is told. */
export declare function nameValues(tiers: readonly {
    readonly name: string;
}[], values: readonly TierValue[]): readonly NamedValue[];
