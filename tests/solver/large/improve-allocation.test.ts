import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { improveAllocation } from '../../../solver/large/improve/improve-allocation.ts';
import { promisesProof } from '../../../solver/large/improve/promises-proof.ts';
import { WHOLE_SHARES } from '../../../solver/large/improve/proof-shares.ts';
import type { LargeEngine } from '../../../solver/large/large-engine.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { type ProvedPrices, proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { RestrictedMaster } from '../../../solver/large/relaxation/restricted-master.ts';
import { warmDive } from '../../../solver/large/relaxation/warm-dive.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import { drawAllocation } from './draw-allocation.ts';

const go = (): boolean => false;
const LOST: Outcome = { kind: 'unknown', limit: 'time', bound: -Infinity };
const WHERE = { tier: 'preference', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

const MEANS = { where: WHERE, left: () => 60, isTrial: false, isStart: false, proofShares: WHOLE_SHARES };
const ENGINE: Omit<LargeEngine, 'close' | 'prove'> = {
  gap: 0,
  seed: 1,
  remaining: () => 60,
  stopped: () => null,
  construct: () => Promise.reject(new Error('nothing is explored')),
  relax: () => Promise.resolve(LOST),
  tell: () => undefined,
  within: () => {
    throw new Error('nobody asks for a share');
  },
};

/** Everybody placed along prices that are as good as so many evaluations make them. */
async function drawPlaced(
  seed: string,
  evaluations: number,
): Promise<{ readonly allocation: PartialAllocation; readonly proved: ProvedPrices }> {
  const { allocation, rates } = await drawAllocation(seed);
  const { network } = allocation;
  const { prices } = ascendPrices(network, { rates, start: null, ceiling: null, evaluations, stop: go });
  warmDive(allocation, new RestrictedMaster(allocation, rates, prices), {
    part: 1,
    left: () => 1e9,
    stop: go,
  });
  expect(allocation.outside()).toEqual([]);
  return { allocation, proved: proveBound(network, rates, prices) };
}

it('neighbourhoods of a size are sought again only where something was gained since', async () => {
  const { allocation, proved } = await drawPlaced('3', 100);
  const { total } = allocation;
  let closed = 0;
  const engine: LargeEngine = {
    ...ENGINE,
    close: async () => {
      closed += 1;
      return LOST;
    },
    prove: () => Promise.resolve(LOST),
  };
  const schedule = { sizes: [4, 6, 8, 4, 6, 8], patience: 3 };
  const { allocation: found } = await improveAllocation(engine, allocation, proved, {
    ...MEANS,
    schedule,
    reaches: [],
  });
  expect(found.total).toBe(total);
  expect(closed).toBe(3 * 3);
});

it('of few agents, a proof is tried before any neighbourhood', async () => {
  const { allocation, proved } = await drawPlaced('3', 300);
  expect(allocation.total / proved.bound - 1).toBeGreaterThan(1e-4);
  expect(promisesProof(allocation, proved.bound)).toBe(true);
  const backend = await loadBackend({ name: 'highs' });
  const engine: LargeEngine = {
    ...ENGINE,
    close: () => Promise.reject(new Error('no neighbourhood is needed')),
    prove: (program) => backend.solve(program, {}),
  };
  const schedule = { sizes: [20], patience: 3 };
  const found = await improveAllocation(engine, allocation, proved, {
    ...MEANS,
    schedule,
    reaches: [[Infinity]],
  });
  expect(found.bound).toBe(found.allocation.total);
});

it('makes no last attempt at a proof where others are to follow', async () => {
  const { allocation, proved } = await drawPlaced('3', 300);
  let attempts = 0;
  const engine: LargeEngine = {
    ...ENGINE,
    close: () => Promise.resolve(LOST),
    prove: async () => {
      attempts += 1;
      return LOST;
    },
  };
  const means = { ...MEANS, schedule: { sizes: [20], patience: 3 }, reaches: [[Infinity]] };
  await improveAllocation(engine, allocation, proved, { ...means, proofShares: { quick: 0.5, last: 0 } });
  expect(attempts).toBe(1);
  await improveAllocation(engine, allocation, proved, means);
  expect(attempts).toBe(3);
});

it('of many agents, only a small gap promises one', async () => {
  const { allocation } = await drawPlaced('3', 100);
  const crowd = {
    ...allocation,
    total: 10_000,
    network: { ...allocation.network, agents: 301 },
  } as PartialAllocation;
  expect(promisesProof(crowd, 9994)).toBe(false);
  expect(promisesProof(crowd, 9996)).toBe(true);
});
