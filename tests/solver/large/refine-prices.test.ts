import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock } from '../../../solver/large/allocation/block-program.ts';
import { rememberPaths } from '../../../solver/large/allocation/remember-paths.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { refinePrices } from '../../../solver/large/relaxation/refine-prices.ts';
import { RestrictedMaster } from '../../../solver/large/relaxation/restricted-master.ts';
import { warmDive } from '../../../solver/large/relaxation/warm-dive.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { drawAllocation } from './draw-allocation.ts';

const WIDE = { margin: 300, most: 150 };
const go = (): boolean => false;

describe('steps on the relaxation', () => {
  it.each(['1', '2'])('come to its value, and agents find room along its shares (seed %s)', async (seed) => {
    const { model, allocation, rates } = await drawAllocation(seed);
    const { network } = allocation;
    const start = ascendPrices(network, { rates, start: null, ceiling: null, evaluations: 60, stop: go });
    const known = proveBound(network, rates, start.prices);
    const master = new RestrictedMaster(allocation, rates, start.prices);
    const refined = refinePrices(allocation, master, { rates, known, stop: go });

    const everybody = Array.from({ length: network.agents }, (_, agent) => agent);
    const wide = rememberPaths(allocation, rates, start.prices)(WIDE);
    const { program } = buildBlock(allocation, everybody, wide);
    const backend = await loadBackend({ name: 'highs' });
    const relaxed = await backend.solve(program, { relax: true });
    if (relaxed.kind !== 'optimal') throw new Error(relaxed.kind);
    expect(refined.bound).toBeGreaterThan(known.bound);
    expect(refined.bound).toBeLessThanOrEqual(Math.ceil(relaxed.objective));
    expect(refined.bound).toBeGreaterThan(0.99 * relaxed.objective);

    warmDive(allocation, master, { part: 0.04, left: () => 1e9, stop: go });
    expect(allocation.outside()).toEqual([]);
    const { upper } = network.sides;
    expect(allocation.load.every((load, side) => load <= upper[side]!)).toBe(true);
    const { feasible, values } = evaluateModel(
      model,
      allocation.taken.filter((choice) => choice >= 0).sort(),
    );
    expect(feasible).toBe(true);
    expect(values[0]).toMatchObject({ total: allocation.total });
    expect(allocation.total).toBeLessThanOrEqual(1.05 * relaxed.objective);
  });
});
