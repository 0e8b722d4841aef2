import type { PathwayModel } from '../../model/pathway-model.ts';
import { sidesOfRow } from '../../model/slot-sides.ts';
import type { PricedHold, PricedRow, TierPrices } from '../../model/tier-prices.ts';
import type { PathwayProblem, SlotPrices } from './pathway-problem.ts';

/** States prices by what they stand for. To be called before anything more is held in the problem. */
export function tellPrices(
  problem: PathwayProblem,
  prices: SlotPrices,
  above: number | null = null,
): TierPrices {
  const rows = tellRows(problem.model, prices.sides);
  const held = problem.held.flatMap((row, h): PricedHold[] => {
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
  for (const row of slotRows) {
    const { choices, weights, tag } = row;
    const count = sidesOfRow(row).length;
    for (const price of sides.subarray(side, side + count))
      if (price !== 0) rows.push({ tag, choices, weights, price });
    side += count;
  }
  return rows;
}
