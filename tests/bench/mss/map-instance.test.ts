import { beforeAll, describe, expect, it } from 'vitest';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { mapInstance, readChoices } from '../../../bench/mss/map-instance.ts';
import { asPeer } from '../../../bench/peers/peer.ts';
import { solvePlain } from '../../../bench/plain/solve-plain.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import type { Backend } from '../../../solver/program/backend.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { tinyInstance, tryEverything } from './tiny-instance.ts';

let backend: Backend;
beforeAll(async () => {
  backend = await loadBackend({ name: 'highs' });
});

describe('mapInstance', () => {
  it('has the optimum that trying everything finds, by whole pathways and by the plain program', async () => {
    const met = { feasible: 0, infeasible: 0, changing: 0, staffed: 0 };
    const executor = inlineExecutor(backend);
    for (const seed of [0, 1, 3, 6, 10, 12, 13, 14, 18, 20]) {
      const instance = tinyInstance(seed);
      const { model, constant } = mapInstance(instance);
      const tried = tryEverything(instance);
      const outcome = await solveModel(model, { executor, timeLimit: 20, strategy: 'pathways' });
      const plain = await solvePlain(model, asPeer(backend), { timeLimit: 20, now: () => performance.now() });
      if (tried === null) {
        met.infeasible += 1;
        expect(outcome.kind).toBe('infeasible');
        expect(plain.failure).toMatch(/called infeasible$/);
        continue;
      }
      met.feasible += 1;
      if (instance.least.includes(1)) met.staffed += 1;
      if (outcome.kind !== 'solved') throw new Error(`seed ${seed}: ${JSON.stringify(outcome)}`);
      expect(outcome).toMatchObject({ proved: true, tiers: [{ value: constant - tried.score }] });
      expect(plain.steps).toMatchObject([{ value: constant - tried.score, proved: true }]);
      for (const chosen of [outcome.chosen, plain.chosen!]) {
        const solution = readChoices(instance, model, chosen);
        expect(checkSolution(instance, solution)).toMatchObject({ violations: [], score: tried.score });
        if (solution.some((block) => block.student === 0 && block.hospital !== solution[0]?.hospital))
          met.changing += 1;
      }
    }
    expect(met.feasible).toBeGreaterThan(4);
    expect(met.infeasible).toBeGreaterThan(2);
    expect(met.staffed).toBeGreaterThan(0);
    expect(met.changing).toBeGreaterThan(0);
  });

  it('refuses a student who is paid for waiting', () => {
    const instance = { ...tinyInstance(0), weights: tinyInstance(0).weights.map(() => 1) };
    expect(() => mapInstance(instance)).toThrow(/student 0 is paid for waiting/);
  });
});
