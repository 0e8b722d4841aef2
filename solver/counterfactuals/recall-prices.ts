import type { Component } from '../model/components.ts';
import { groupBy } from '../model/group-by.ts';
import { sidesOfRow } from '../model/slot-sides.ts';
import type { TierPrices } from '../model/tier-prices.ts';
import type { PathwayProblem, SlotPrices } from '../pathways/relaxation/pathway-problem.ts';

/**
 * Prices that a solve has told, as prices of a problem of the same component. What the problem does not hold is left without
 * a price: any prices give a valid bound.
 */
export function recallPrices(told: TierPrices, problem: PathwayProblem, part: Component): SlotPrices {
  const keyOf = (tag: number, choices: Int32Array): string => `${tag}:${choices.join()}`;
  const rowsOf = groupBy(told.rows, ({ tag, choices }) => keyOf(tag, choices));
  const sides = new Float64Array(problem.sides.length);
  let side = 0;
  for (const row of problem.model.slotRows) {
    const { choices, tag } = row;
    const count = sidesOfRow(row).length;
    const whole = choices.map((choice) => part.choices[choice]!);
    // A lower limit has a positive price, an upper one a negative.
    for (const { price } of rowsOf.get(keyOf(tag, whole)) ?? [])
      sides[side + (count === 2 && price < 0 ? 1 : 0)] = price;
    side += count;
  }
  const held = Float64Array.from(problem.held, (row) => {
    const priced = told.held.find(({ tier, above }) =>
      row.kind === 'total' ? tier === row.tier : above === row.above,
    );
    return priced?.price ?? 0;
  });
  return { scale: told.scale, sides, held };
}
