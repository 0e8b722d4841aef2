import type { ChoiceSides } from '../../model/slot-sides.ts';
import { shareInts } from './shared-arrays.ts';

/** What choices count with: demand d counts with `weight[e]` in `side[e]`, e = first[d] … first[d + 1] − 1. */
export interface DemandTable {
  readonly count: number;
  readonly first: Int32Array;
  readonly side: Int32Array;
  readonly weight: Int32Array;
}

/** Choices that count alike share a demand: all that are priced alike but for their costs. */
export function groupDemands(
  { first, side, weight }: ChoiceSides,
  choices: number,
): { readonly demandOf: Int32Array; readonly demands: DemandTable } {
  const demandOf = shareInts(new Int32Array(choices));
  /** A choice for each demand. */
  const examples: number[] = [];
  const byHash = new Map<number, number[]>();
  const isAlike = (a: number, b: number): boolean => {
    const length = first[a + 1]! - first[a]!;
    if (first[b + 1]! - first[b]! !== length) return false;
    for (let e = 0; e < length; e += 1) {
      const at = first[a]! + e;
      const other = first[b]! + e;
      if (side[at] !== side[other] || weight[at] !== weight[other]) return false;
    }
    return true;
  };
  for (let choice = 0; choice < choices; choice += 1) {
    let hash = 0;
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1)
      hash = (Math.imul(hash, 31) + Math.imul(side[e]!, 7919) + weight[e]!) | 0;
    const alike = byHash.get(hash) ?? [];
    byHash.set(hash, alike);
    let demand = alike.find((one) => isAlike(examples[one]!, choice));
    if (demand === undefined) {
      demand = examples.push(choice) - 1;
      alike.push(demand);
    }
    demandOf[choice] = demand;
  }
  const rangeOf = (entries: Int32Array) => (choice: number) => [
    ...entries.subarray(first[choice]!, first[choice + 1]!),
  ];
  const ends = [0];
  for (const choice of examples) ends.push(ends.at(-1)! + first[choice + 1]! - first[choice]!);
  return {
    demandOf,
    demands: {
      count: examples.length,
      first: shareInts(ends),
      side: shareInts(examples.flatMap(rangeOf(side))),
      weight: shareInts(examples.flatMap(rangeOf(weight))),
    },
  };
}
