import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { PathwayModel, SumTier } from '../../../solver/model/pathway-model.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { drawAllocation } from './draw-allocation.ts';

it('a tier that has come to nothing stays there, and the next one is searched within that', async () => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const { model } = await drawAllocation('5', { rotators: 14, placements: 10, cycles: 2 });
  const solve = async (tiers: readonly SumTier[], strategy: 'large' | 'pathways') => {
    const asked: PathwayModel = { ...model, tiers };
    const outcome = await solveModel(asked, { executor, strategy, timeLimit: 6 });
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    return outcome;
  };
  const [first] = model.tiers as readonly SumTier[];
  if (first === undefined) throw new Error('no tier');
  const { count, agent, option } = model.choices;
  const { chosen } = await solve([first], 'large');
  const taken = new Set(chosen);
  const costs = (costOf: (choice: number) => number): Int32Array =>
    Int32Array.from({ length: count }, (_, choice) => costOf(choice));
  // Every second agent is to stay; the draw would rather have them all elsewhere.
  const stays: SumTier = {
    ...first,
    name: 'stays',
    costs: costs((c) => (agent[c]! % 2 === 1 && !taken.has(c) ? 1 : 0)),
  };
  const draw: SumTier = {
    ...first,
    name: 'draw',
    costs: costs((c) => (taken.has(c) ? 40 : (7 * option[c]! + 14) % 11)),
  };
  const tiers = [first, stays, draw];
  const large = await solve(tiers, 'large');
  const exact = await solve(tiers, 'pathways');
  const told = ({ tiers: results }: typeof large) => results.map(({ value }) => value);
  expect(told(large)).toEqual(told(exact));
  expect(told(large)[1]).toBe(0);
});
