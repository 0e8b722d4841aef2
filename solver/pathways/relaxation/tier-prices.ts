import type { Component } from '../../model/components.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import type { Field, SlotPrices } from './field.ts';

/** The prices behind one tier's bound in one component: integers over `scale`. */
export interface TierPrices {
  readonly scale: number;
  /** Of a worst load: the load that not every agent can stay within; else `null`. */
  readonly above: number | null;
  readonly rows: readonly PricedRow[];
  readonly held: readonly PricedHold[];
}

/** A slot row with a price for one unit of it. */
export interface PricedRow {
  readonly tag: number;
  /** Choices that the row counts, and how it weighs each of them. */
  readonly choices: Int32Array;
  readonly weights: Int32Array;
  readonly price: number;
}

/** A held tier with a price for one unit of it; `above`: of the count of agents above that load. */
export interface PricedHold {
  readonly tier: number | null;
  readonly above: number | null;
  readonly price: number;
}

/** States prices by what they stand for. To be called before anything more is held in the field. */
export function tellPrices(field: Field, prices: SlotPrices, above: number | null = null): TierPrices {
  const rows = tellRows(field.model, prices.sides);
  const held = field.held.flatMap((row, h): PricedHold[] => {
    const price = prices.held[h] ?? 0;
    if (price === 0) return [];
    return row.kind === 'total'
      ? [{ tier: row.tier, above: null, price }]
      : [{ tier: null, above: row.above, price }];
  });
  return { scale: prices.scale, above, rows, held };
}

/** The rows that have a price; `sides` has one entry a side of a row, as `readSlots` numbers them. */
export function tellRows({ slotRows }: PathwayModel, sides: Float64Array): readonly PricedRow[] {
  const rows: PricedRow[] = [];
  let side = 0;
  for (const { choices, weights, tag, soft, atLeast, atMost } of slotRows) {
    const count = soft !== null && atLeast !== null && atMost !== null ? 2 : 1;
    for (const price of sides.subarray(side, side + count))
      if (price !== 0) rows.push({ tag, choices, weights, price });
    side += count;
  }
  return rows;
}

/** The same, with the choice numbers of the whole model. */
export function inWholeModel(prices: TierPrices, part: Component): TierPrices {
  return {
    ...prices,
    rows: prices.rows.map((row) => ({
      ...row,
      choices: row.choices.map((choice) => part.choices[choice]!),
    })),
  };
}
