import type { PathwayModel, Softness } from './pathway-model.ts';

/** One side of a slot row: hard, or soft with a miss column. */
export interface SlotSide {
  readonly lower: number;
  readonly upper: number;
  readonly miss: {
    readonly tier: number;
    readonly weight: number;
    readonly coefficient: number;
    readonly most: number;
  } | null;
}

/** Compressed rows: choice j counts with `weight[e]` in side `side[e]`, e = first[j] … first[j + 1] − 1. */
export interface ChoiceSides {
  readonly first: Int32Array;
  readonly side: Int32Array;
  readonly weight: Int32Array;
}

/**
 * A row as the sides that are priced and missed each by itself: a soft one with both limits is two, the lower one first.
 * Whoever numbers sides numbers them in this order.
 */
export function sidesOfRow<
  Row extends {
    readonly atLeast: number | null;
    readonly atMost: number | null;
    readonly soft: Softness | null;
  },
>(row: Row): readonly Row[] {
  const isSplit = row.soft !== null && row.atLeast !== null && row.atMost !== null;
  return isSplit
    ? [
        { ...row, atMost: null },
        { ...row, atLeast: null },
      ]
    : [row];
}

/** The slot rows as sides, and the sides that each choice counts in. */
export function readSlots(model: PathwayModel): { sides: SlotSide[]; sidesOf: ChoiceSides } {
  const sides: SlotSide[] = [];
  const entries: SideEntry[] = [];
  for (const row of model.slotRows) {
    const { soft } = row;
    const reach = row.weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    for (const { atLeast, atMost } of sidesOfRow(row)) {
      row.choices.forEach((choice, i) => {
        entries.push({ choice, side: sides.length, weight: row.weights[i]! });
      });
      sides.push({
        lower: atLeast ?? -Infinity,
        upper: atMost ?? Infinity,
        miss:
          soft === null
            ? null
            : {
                tier: soft.tier,
                weight: soft.weight,
                coefficient: atLeast !== null ? soft.size : -soft.size,
                most: Math.ceil((reach + Math.abs(atLeast ?? atMost ?? 0)) / soft.size),
              },
      });
    }
  }
  return { sides, sidesOf: compressSides(entries, model.choices.count) };
}

/** A choice counts with `weight` in a side. */
export interface SideEntry {
  readonly choice: number;
  readonly side: number;
  readonly weight: number;
}

/** Entries in any order as compressed rows, one a choice. */
export function compressSides(entries: readonly SideEntry[], choices: number): ChoiceSides {
  const sorted = entries.slice().sort((a, b) => a.choice - b.choice);
  const first = new Int32Array(choices + 1);
  for (const { choice } of sorted) first[choice + 1]! += 1;
  for (let j = 0; j < choices; j += 1) first[j + 1]! += first[j]!;
  return {
    first,
    side: Int32Array.from(sorted, (entry) => entry.side),
    weight: Int32Array.from(sorted, (entry) => entry.weight),
  };
}
