import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import { ascendPrices, evaluateRelaxation } from '../../../solver/large/prices/dual-ascent.ts';
import { ascendByLevels } from '../../../solver/large/prices/lift-prices.ts';
import { Pricer } from '../../../solver/large/prices/pricer.ts';
import { proveAlone } from '../../../solver/large/prices/prove-alone.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { combineCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { polishPrices } from '../../../solver/large/relaxation/polish-prices.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { formulateGenerated } from '../formulate-generated.ts';

const SIZES = { rotators: 40, placements: 24, cycles: 3, rotations: 5, pillars: 3, tiers: ['preference'] };
const MISS = 100;
/** A miss weighs far more than any wish, as where more tiers come between. */
const RATE = 640;
const ASCENT = { start: null, ceiling: null, evaluations: 300, stop: () => false };

/** A programme in which every slot wants as many people as it has places for, before any wish. */
async function wantAll(seed: string): Promise<PathwayModel> {
  const { model } = await formulateGenerated({ ...SIZES, seed });
  const [wishes] = model.tiers;
  const later = model.slotRows.map((row) =>
    row.soft === null ? row : { ...row, soft: { ...row.soft, tier: row.soft.tier + 1 } },
  );
  const wanted = model.slotRows
    .filter(({ soft, atMost }) => soft === null && atMost !== null)
    .map((row) => ({
      ...row,
      atLeast: row.atMost,
      atMost: null,
      soft: { tier: 0, weight: MISS, size: 1 },
    }));
  const costs = new Int32Array(model.choices.count);
  const staffing = { kind: 'sum', name: 'staffing', costs, slack: { kind: 'absolute', amount: 0 } } as const;
  return { ...model, slotRows: [...later, ...wanted], tiers: [staffing, wishes!] };
}

it.each(['1', '2', '3'])(
  'prices rise to what a miss weighs where slots must stay short (seed %s)',
  async (seed) => {
    const model = await wantAll(seed);
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const exact = await solveModel(model, { executor, strategy: 'pathways', timeLimit: 60 });
    if (exact.kind !== 'solved') throw new Error(exact.kind);
    const [staffing, wishes] = exact.tiers;
    expect([staffing!.proved, wishes!.proved]).toEqual([true, true]);
    expect(staffing!.value).toBeGreaterThan(0);

    const built = buildNetwork(model);
    if (built.kind !== 'network') throw new Error(built.kind);
    const { network } = built;
    const rates = Float64Array.of(RATE, 1);
    const least = rates[0]! * staffing!.value + wishes!.value;
    const steps = ascendPrices(network, { ...ASCENT, rates });
    const { value, prices } = ascendByLevels(network, { ...ASCENT, rates });
    expect(value).toBeGreaterThan(2 * steps.value);
    expect(value).toBeGreaterThan(0.9 * least);
    expect(value).toBeLessThanOrEqual(least);

    const proved = [0, 0.2, 0.6, 1, 1.4].map((part) => {
      const scaled = prices.map((price) => part * price);
      return proveAlone(network, 0, { rate: rates[0]!, prices: scaled, value: staffing!.value }).bound;
    });
    expect(Math.max(...proved)).toBeGreaterThan(0);
    expect(Math.max(...proved)).toBeLessThanOrEqual(staffing!.value);

    // Boxes around prices are widened as far as they have to go, and narrowed again.
    const allocation = new PartialAllocation(network, rates);
    const none = proveBound(network, rates, new Float64Array(network.sides.count));
    const polished = await polishPrices(allocation, none, {
      relax: (program) => executor.run('program', { program, relax: true }, { deadlineMs: 10_000 }),
      stop: () => false,
      hurry: () => false,
    });
    expect(polished.bound).toBeGreaterThan(0.98 * least);
    expect(polished.bound).toBeLessThanOrEqual(least);

    const found = await solveModel(model, { executor, strategy: 'large', timeLimit: 60 });
    if (found.kind !== 'solved') throw new Error(found.kind);
    expect(found.tiers[0]).toMatchObject({ value: staffing!.value, proved: true });
  },
);

/** A programme with a place less in every other slot than there were people for, so that some go without. */
async function lackPlaces(seed: string): Promise<PathwayModel> {
  const { model } = await formulateGenerated({ ...SIZES, seed, tiers: ['placed', 'preference'] });
  const slotRows = model.slotRows.map((row, at) =>
    row.soft === null && row.atMost !== null && at % 2 === 0 ? { ...row, atMost: row.atMost - 1 } : row,
  );
  return { ...model, slotRows };
}

it.each(['1', '2', '3'])(
  'prices rise to what an empty cycle weighs where places are too few (seed %s)',
  async (seed) => {
    const built = buildNetwork(await lackPlaces(seed));
    if (built.kind !== 'network') throw new Error(built.kind);
    const { network } = built;
    const rates = Float64Array.of(100 * RATE, 1);
    const steps = ascendPrices(network, { ...ASCENT, rates });
    const { value, prices } = ascendByLevels(network, { ...ASCENT, rates });
    // No slot may stay short here, so that nothing but the height of the prices themselves can tell.
    expect(network.sides.missTier.every((tier) => tier < 0)).toBe(true);
    expect(value).toBeGreaterThan(4 * steps.value);
    expect(
      evaluateRelaxation(network, new Pricer(network), {
        rates,
        costs: combineCosts(network, rates),
        sides: prices,
      }).value,
    ).toBe(value);
  },
);
