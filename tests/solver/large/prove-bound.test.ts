import { expect, it } from 'vitest';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { LARGE_SCALE, proveBound, unscale } from '../../../solver/large/prices/prove-bound.ts';
import { drawTwoAims } from './draw-allocation.ts';

const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);

it('rounds dear prices more coarsely, so that sums stay exact and prove something all the same', async () => {
  const network = await drawTwoAims('1', { rotators: 10, placements: 10, cycles: 2 });
  const ascent = { rates: FIRST, start: null, ceiling: null, evaluations: 50, stop: () => false };
  const { prices } = ascendPrices(network, ascent);
  const fine = proveBound(network, FIRST, prices);
  expect(fine.proof.scale).toBe(LARGE_SCALE);
  expect(unscale(fine.proof)[0]).toBeCloseTo(prices[0]!, 3);
  // A hold of 2²⁶ at a price of 2¹⁵ leaves 2⁵³ at the finest scale.
  const most = 2 ** 26;
  const dear = Float64Array.from([...prices.map((price) => 2 ** 15 * price), -(2 ** 15)]);
  const coarse = proveBound(network, SECOND, dear, [{ rates: FIRST, most }]);
  expect(coarse.proof.scale).toBe(LARGE_SCALE / 8);
  // All costs of the second aim are between 0 and 100 a choice.
  const alone = 2 ** 15 * (fine.exact - most);
  expect(coarse.exact).toBeGreaterThanOrEqual(alone - 2 ** 15);
  expect(coarse.exact).toBeLessThanOrEqual(alone + 100 * network.agents * network.periods + 2 ** 15);
  // So dear that not even whole numbers stay below.
  const vast = Float64Array.from([...prices, -(2 ** 30)]);
  expect(proveBound(network, SECOND, vast, [{ rates: FIRST, most }]).exact).toBe(-Infinity);
});
