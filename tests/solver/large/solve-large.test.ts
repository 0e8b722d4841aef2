import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { ModelOutcome } from '../../../solver/model/model-outcome.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { FALLBACKS } from '../../../solver/pool/tasks.ts';
import { type SolveModelOptions, solveModel } from '../../../solver/solve-model.ts';
import { certifyOutcome } from '../../../src/formulate/certify.ts';
import type { Formulation } from '../../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { recomputeBounds } from '../../../src/verify/recompute-bounds.ts';
import { verify } from '../../../src/verify/verify.ts';
import { formulateGenerated } from '../formulate-generated.ts';

const SIZE = { rotators: 40, placements: 24, cycles: 3 };

async function generate(
  seed: string,
  tiers: readonly string[] = [],
  size: Readonly<Record<'rotators' | 'placements' | 'cycles', number>> = SIZE,
): Promise<Formulation> {
  const sizes = { ...size, rotations: 5, pillars: 3 };
  return await formulateGenerated({ ...sizes, seed, tiers });
}

type Solved = Extract<ModelOutcome, { kind: 'solved' }>;

async function solve(
  { model }: Formulation,
  options: Partial<SolveModelOptions> & { readonly executor: Executor },
): Promise<Solved> {
  const outcome = await solveModel(model, { timeLimit: 4, strategy: 'large', ...options });
  if (outcome.kind !== 'solved') throw new Error(`ended as ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('the search for any size', () => {
  it.each(['1', '2'])('keeps every rule, and its bounds hold (seed %s)', async (seed) => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const formulation = await generate(seed);
    const proved = await solve(formulation, { executor, strategy: 'pathways', timeLimit: 60 });
    const found = await solve(formulation, { executor });
    const verdict = verify(formulation.programme, interpretAllocation(formulation, found.chosen));
    expect(verdict.breaches).toEqual([]);
    const optimum = new Map(proved.tiers.map(({ name, value }) => [name, value]));
    for (const { name, value, bound } of found.tiers) {
      expect([name, verdict.tiers.find((tier) => tier.name === name)?.value]).toEqual([name, value]);
      expect(bound).toBeLessThanOrEqual(value);
    }
    // The first tier has nothing above it: its optimum lies between what was proved and what was found.
    const [first] = found.tiers;
    expect(first!.bound).toBeLessThanOrEqual(optimum.get(first!.name)!);
    expect(first!.value).toBeGreaterThanOrEqual(optimum.get(first!.name)!);
  });

  it('comes near the optimum of one tier, streams it, and its certificate proves the bound', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const formulation = await generate('3', ['preference']);
    const proved = await solve(formulation, { executor, strategy: 'pathways', timeLimit: 60 });
    const told: number[] = [];
    const found = await solve(formulation, {
      executor,
      onProgress: ({ incumbent, bound }) => told.push((incumbent ?? Infinity) - (bound ?? Infinity)),
    });
    const [optimum] = proved.tiers;
    const [tier] = found.tiers;
    expect(tier!.bound).toBeLessThanOrEqual(optimum!.value);
    expect(tier!.value).toBeGreaterThanOrEqual(optimum!.value);
    expect(tier!.value).toBeLessThanOrEqual(1.03 * optimum!.value);
    expect(tier!.bound).toBeGreaterThanOrEqual(0.97 * optimum!.value);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => b - a));
    const allocation = interpretAllocation(formulation, found.chosen);
    const [certified] = recomputeBounds(
      formulation.programme,
      allocation,
      certifyOutcome(formulation, found),
    );
    expect(certified!.bound).toBe(tier!.bound);
  });

  it('stops at the gap it was given', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const formulation = await generate('3', ['preference']);
    const found = await solve(formulation, { executor, gap: 0.5, timeLimit: 60 });
    expect(found.stopped).toBe(found.proved ? null : 'gap');
    expect(found.tiers[0]!.gap).toBeLessThanOrEqual(0.5);
  });

  it('is taken by itself where many rotators want it, one tier alone sooner than several', async () => {
    const inner = inlineExecutor(await loadBackend({ name: 'highs' }));
    const ways: string[] = [];
    // Which way is taken shows in what the threads are asked first; how far each comes is for other tests.
    const executor: Executor = {
      ...inner,
      run: async (kind, task, control) => {
        if (kind !== 'construction' && kind !== 'linear') return await inner.run(kind, task, control);
        ways.push(kind);
        return FALLBACKS[kind](task, { kind: 'fault', message: 'not gone further' });
      },
    };
    const preference = ['preference'];
    const cases = [
      { rotators: 40, tiers: [], way: 'linear' },
      { rotators: 120, tiers: [], way: 'linear' },
      { rotators: 260, tiers: [], way: 'construction' },
      { rotators: 60, tiers: preference, way: 'linear' },
      { rotators: 120, tiers: preference, way: 'construction' },
    ];
    for (const { rotators, tiers, way } of cases) {
      const { model } = await generate('1', tiers, { rotators, placements: rotators / 2, cycles: 2 });
      await solveModel(model, {
        executor,
        strategy: 'automatic',
        timeLimit: 600,
        interrupted: () => ways.length > 0,
      });
      expect(ways.splice(0)[0]).toBe(way);
    }
  });

  it('loses a neighbourhood, not the run, when a thread dies', async () => {
    const inner = inlineExecutor(await loadBackend({ name: 'highs' }));
    let lost = 0;
    const executor: Executor = {
      ...inner,
      run: async (kind, task, control) => {
        if (kind !== 'program') return await inner.run(kind, task, control);
        lost += 1;
        return FALLBACKS[kind](task, { kind: 'fault', message: 'the thread died' });
      },
    };
    const formulation = await generate('3', ['preference']);
    const found = await solve(formulation, { executor });
    const verdict = verify(formulation.programme, interpretAllocation(formulation, found.chosen));
    expect(verdict.breaches).toEqual([]);
    expect(lost).toBeGreaterThan(0);
  });
});
