import type { TierValue } from '../../../solver/model/evaluate-model.ts';

/** A tier's value under the name it is published by, in the tier's own integer units. */
export interface NamedValue {
  readonly name: string;
  readonly value: number;
}

/** Values of a model's tiers, in their order: `worst-off` makes two entries, of `leximin` only the worst load is told. */
export function nameValues(
  tiers: readonly { readonly name: string }[],
  values: readonly TierValue[],
): readonly NamedValue[] {
  return values.flatMap((value, at) => nameValue(tiers[at]!.name, value));
}

function nameValue(name: string, value: TierValue): readonly NamedValue[] {
  switch (value.kind) {
    case 'sum':
      return [{ name, value: value.total }];
    case 'bottleneck':
      return [
        { name, value: value.worst },
        { name: `${name}-count`, value: value.count },
      ];
    case 'leximin':
      return [{ name, value: value.loads[0] ?? 0 }];
    case 'blend':
      return [{ name, value: value.value }];
  }
}
