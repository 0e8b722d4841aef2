import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { type ProofOptions, proveOptimal } from '../../../solver/large/improve/prove-optimal.ts';
import type { ProofStart } from '../../../solver/large/large-engine.ts';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { type ProvedPrices, proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { RestrictedMaster } from '../../../solver/large/relaxation/restricted-master.ts';
import { warmDive } from '../../../solver/large/relaxation/warm-dive.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import type { Program } from '../../../solver/program/program.ts';
import { periodModel } from '../pathways/one-period.ts';
import { drawAllocation } from './draw-allocation.ts';

const go = (): boolean => false;

/** Small enough to look at every pathway. */
const SIZES = { rotators: 14, placements: 9, cycles: 2 };

interface Placed {
  readonly allocation: PartialAllocation;
  readonly proved: ProvedPrices;
  readonly rates: Float64Array;
}

/** An allocation along prices of so many steps. */
async function drawPlaced(seed: string, evaluations: number): Promise<Placed> {
  const { allocation: empty, rates } = await drawAllocation(seed, SIZES);
  const { network } = empty;
  const allocation = new PartialAllocation(network, rates);
  const { prices } = ascendPrices(network, { rates, start: null, ceiling: null, evaluations, stop: go });
  warmDive(allocation, new RestrictedMaster(allocation, rates, prices), {
    part: 1,
    left: () => 1e9,
    stop: go,
  });
  expect(allocation.outside()).toEqual([]);
  return { allocation, proved: proveBound(network, rates, prices), rates };
}

const backend = await loadBackend({ name: 'highs' });
const solve = (program: Program, from: ProofStart): Promise<Outcome> => backend.solve(program, from);

/** What is proved of an allocation by looks of some reaches, each solved or as said. */
async function close(
  { allocation, proved, rates }: Placed,
  reaches: readonly number[],
  prove: ProofOptions['prove'] = solve,
): ReturnType<typeof proveOptimal> {
  return await proveOptimal(allocation, proved, {
    bound: proved.bound,
    rates,
    reaches,
    most: Infinity,
    prove,
  });
}

async function optimumOf(seed: string): Promise<number> {
  const placed = await drawPlaced(seed, 200);
  const { bound } = await close(placed, [Infinity]);
  expect(bound).toBe(placed.allocation.total);
  return bound;
}

describe('closeBoard', () => {
  it('never proves more than the optimum, however poor the prices and the allocation are', async () => {
    const met = { attained: 0, ruledOut: 0 };
    for (const seed of ['4', '5', '7', '8']) {
      const optimum = await optimumOf(seed);
      for (const evaluations of [20, 40]) {
        for (const reaches of [[12], [2, 12], [20, 150], [150, 600, Infinity], [Infinity]]) {
          const placed = await drawPlaced(seed, evaluations);
          const { bound, isCut } = await close(placed, reaches);
          expect(isCut).toBe(false);
          expect(bound).toBeLessThanOrEqual(optimum);
          expect(bound).toBeGreaterThanOrEqual(placed.proved.bound);
          expect(placed.allocation.total).toBeGreaterThanOrEqual(optimum);
          if (reaches.includes(Infinity))
            expect([bound, placed.allocation.total]).toEqual([optimum, optimum]);
          met[bound < placed.allocation.total ? 'ruledOut' : 'attained'] += 1;
        }
      }
    }
    expect(met).toEqual({ attained: 16, ruledOut: 24 });
  });

  it('looks at fewer pathways the nearer the total is to what the prices prove', async () => {
    const placed = await drawPlaced('4', 20);
    const attempts: { readonly pathways: number; readonly from: ProofStart }[] = [];
    await close(placed, [20, 150, Infinity], (program, from) => {
      attempts.push({ pathways: program.columns, from });
      return solve(program, from);
    });
    const [low, middle, last] = attempts;
    expect(low!.pathways).toBeLessThan(middle!.pathways);
    expect(middle!.pathways).toBeLessThan(last!.pathways);
    expect(attempts.map(({ from }) => 'cutoff' in from)).toEqual([true, true, false]);
    // It begins from the allocation, and is there to prove rather than to find.
    expect(attempts.map(({ from }) => 'emphasis' in from)).toEqual([false, false, true]);
  });

  it('misses no pathway that is only just near enough', async () => {
    // One place at what both would like best; the other of them takes what costs all that is asked for.
    const wishes = [0, 5, 9];
    const one = { weights: [[1], [1]], atMost: 1 };
    const built = buildNetwork(periodModel([{ kind: 'sum', costs: [wishes, wishes] }], [one]));
    if (built.kind !== 'network') throw new Error(built.kind);
    const rates = Float64Array.of(1);
    const allocation = new PartialAllocation(built.network, rates);
    allocation.place(0, Int32Array.of(0), 0);
    allocation.place(1, Int32Array.of(5), 9);
    const proved = proveBound(built.network, rates, new Float64Array(built.network.sides.count));
    expect([proved.bound, allocation.total]).toEqual([0, 9]);
    expect(await close({ allocation, proved, rates }, [4])).toEqual({ bound: 5, isCut: false });
    expect(allocation.total).toBe(9);
    expect(await close({ allocation, proved, rates }, [5])).toEqual({ bound: 5, isCut: false });
    expect(allocation.total).toBe(5);
  });

  it('needs no look that another one has made needless', async () => {
    const optimum = await optimumOf('5');
    const { allocation, proved } = await drawPlaced('5', 20);
    expect(allocation.total).toBeGreaterThan(optimum + 1);
    const enough = optimum - proved.exact;
    const cases: readonly { readonly reaches: readonly number[]; readonly obsolete: readonly boolean[] }[] = [
      // What is found by the first is the least there is.
      { reaches: [enough, Infinity], obsolete: [false, true] },
      // What is found by the last is more than the others look for.
      { reaches: [enough / 3, enough / 2, Infinity], obsolete: [true, true, false] },
    ];
    for (const { reaches, obsolete } of cases) {
      const placed = await drawPlaced('5', 20);
      const asked: (() => boolean)[] = [];
      const ended = await close(placed, reaches, async (program, from, isObsolete) => {
        const place = asked.push(isObsolete) - 1;
        if (!obsolete[place]) return await solve(program, from);
        while (!isObsolete()) await new Promise((resolve) => setTimeout(resolve, 1));
        return { kind: 'unknown', limit: 'interrupt', bound: -Infinity };
      });
      expect(asked.map((isObsolete) => isObsolete())).toEqual(obsolete);
      expect(ended).toEqual({ bound: optimum, isCut: false });
      expect(placed.allocation.total).toBe(optimum);
    }
  });

  it('keeps what was proved before a look was cut short', async () => {
    const optimum = await optimumOf('4');
    const placed = await drawPlaced('4', 20);
    const { total } = placed.allocation;
    const third = (optimum - placed.proved.exact) / 3;
    const { bound, isCut } = await close(placed, [third, Infinity], async (program, from) =>
      'cutoff' in from ? await solve(program, from) : { kind: 'unknown', limit: 'time', bound: -Infinity },
    );
    expect({ bound, isCut }).toEqual({ bound: Math.floor(placed.proved.exact + third) + 1, isCut: true });
    expect(placed.allocation.total).toBe(total);
  });

  it('looks at nothing where too many pathways come into question', async () => {
    const { allocation, proved, rates } = await drawPlaced('4', 20);
    const prove = (): Promise<Outcome> => Promise.reject(new Error('nothing is to be solved'));
    const means = {
      bound: proved.bound,
      rates,
      reaches: [150, Infinity],
      most: allocation.network.agents,
      prove,
    };
    expect(await proveOptimal(allocation, proved, means)).toEqual({ bound: proved.bound, isCut: false });
  });
});
