import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import type { Strategy } from '../../solver/model/strategy.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Objective } from '../../src/domain/objective.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { asHundredths } from '../../src/domain/units.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../src/formulate/interpret.ts';
import { verify } from '../../src/verify/verify.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';
import { contestedProgramme } from '../support/contested-programme.ts';
import { refuteClaims } from '../support/refute-claims.ts';

const NONE = { kind: 'absolute', amount: 0 } as const;

let executor: Executor;

beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** What the engine makes of a programme, told by the verifier: tier values, or `null` when there is no allocation. */
async function solveProgramme(
  programme: Programme,
  strategy: Strategy,
): Promise<Record<string, number> | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, strategy, timeLimit: 60 });
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'solved') throw new Error(`ended as ${JSON.stringify(outcome)}`);
  expect(outcome.tiers.filter((tier) => !tier.proved)).toEqual([]);
  const verdict = verify(programme, interpretAllocation(formulation, outcome.chosen));
  expect(verdict.breaches).toEqual([]);
  const told = Object.fromEntries(verdict.tiers.map(({ name, value }) => [name, value]));
  for (const { name, value, bound } of outcome.tiers) {
    expect([name, value]).toEqual([name, told[name]]);
    expect([name, Math.max(bound, value)]).toEqual([name, value]);
  }
  return told;
}

/** Holds a strategy against brute force; returns how many programmes had an allocation and how many had none. */
async function holdAgainstOracle(
  strategy: Strategy,
  run: { readonly numRuns: number; readonly seed: number },
) {
  const met = { feasible: 0, infeasible: 0, declined: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryProgramme({ enumerable: 300 }), async (programme) => {
      if (
        strategy === 'compact' &&
        programme.objectives.some(({ tier }) => tier === 'leximin' || tier === 'blend')
      ) {
        met.declined += 1;
        return;
      }
      const oracle = bruteForce(programme);
      const found = await solveProgramme(programme, strategy);
      expect(found === null).toBe(!oracle.feasible);
      met[found === null ? 'infeasible' : 'feasible'] += 1;
      // A tie-break is defined relative to the lottery's allocation, which need not be the only one.
      for (const { name, value } of found === null ? [] : oracle.tiers) {
        if (name !== 'lottery-tie') expect([name, found?.[name]]).toEqual([name, value]);
      }
    }),
    run,
  );
  return met;
}

/**
 * Holds the search for any size against brute force: whatever it leaves open, it finds an allocation where there is one, and proves
 * nothing that is not so. Returns how many programmes it met, and how many tiers it proved and left open.
 */
async function holdLargeAgainstOracle(run: { readonly numRuns: number; readonly seed: number }) {
  const met = { feasible: 0, infeasible: 0, pairs: 0, proved: 0, open: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryProgramme({ enumerable: 300, often: ['pairs'] }), async (programme) => {
      const oracle = bruteForce(programme);
      const formulation = formulate(programme);
      const outcome = await solveModel(formulation.model, { executor, strategy: 'large', timeLimit: 60 });
      expect(refuteClaims(programme, formulation, outcome, oracle)).toEqual([]);
      if (oracle.feasible) expect(outcome.kind).toBe('solved');
      met[oracle.feasible ? 'feasible' : 'infeasible'] += 1;
      if (outcome.kind !== 'solved') return;
      if (programme.pairs.length > 0) met.pairs += 1;
      for (const { proved } of outcome.tiers) met[proved ? 'proved' : 'open'] += 1;
    }),
    run,
  );
  return met;
}

describe('the engine', () => {
  it('finds over whole pathways what trying every allocation finds', async () => {
    const met = await holdAgainstOracle('pathways', { numRuns: 80, seed: 5 });
    expect(met.feasible).toBeGreaterThan(30);
    expect(met.infeasible).toBeGreaterThan(8);
  });

  it('takes of slack what later tiers gain by, and no more, as trying every allocation does', async () => {
    const met = { feasible: 0, slack: 0, taken: 0 };
    const aims = ['placed', 'worst-off', 'preference', 'travel'] as const;
    const order = fc
      .tuple(fc.shuffledSubarray([...aims], { minLength: 2 }), fc.boolean())
      .map(([some, draws]) => (draws ? ([...some, 'lottery'] as const) : some));
    const amounts = fc.array(fc.constantFrom(0, 0, 200, 500, 1000), { minLength: 5, maxLength: 5 });
    const programmes = fc.oneof(
      contestedProgramme,
      arbitraryProgramme({ enumerable: 300, often: ['preferences', 'travel'], rules: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(programmes, order, amounts, async (drawn, tiers, slacks) => {
        const objectives = tiers.map((tier, at): Objective => {
          const amount = tier === 'placed' ? Math.min(1, slacks[at]!) : slacks[at]!;
          const rest = { at: null, weight: asHundredths(100), variant: null };
          return { ...rest, tier, slack: { kind: 'absolute', amount: tier === 'lottery' ? 0 : amount } };
        });
        const programme: Programme = { ...drawn, objectives };
        const oracle = bruteForce(programme);
        const found = await solveProgramme(programme, 'pathways');
        expect(found === null).toBe(!oracle.feasible);
        if (found === null) return;
        met.feasible += 1;
        const isReported = objectives.some(({ tier, slack }) => tier === 'worst-off' && slack.amount > 0);
        const open = new Set(['lottery-tie', ...(isReported ? ['worst-off-count'] : [])]);
        for (const { name, value } of oracle.tiers)
          if (!open.has(name)) expect([name, found[name]]).toEqual([name, value]);
        if (objectives.every(({ slack }) => slack.amount === 0)) return;
        met.slack += 1;
        const strict = bruteForce({
          ...programme,
          objectives: objectives.map((one) => ({ ...one, slack: NONE })),
        });
        if (strict.tiers.some(({ name, value }) => name !== 'lottery-tie' && found[name] !== value))
          met.taken += 1;
      }),
      { numRuns: 150, seed: 120 },
    );
    expect(met.slack).toBeGreaterThan(25);
    expect(met.taken).toBeGreaterThan(2);
    expect(met.slack - met.taken).toBeGreaterThan(2);
  });

  it('finds at any size an allocation, and proves nothing that is not so', async () => {
    const met = await holdLargeAgainstOracle({ numRuns: 120, seed: 3 });
    expect(met.feasible).toBeGreaterThan(40);
    expect(met.pairs).toBeGreaterThan(20);
    expect(met.infeasible).toBeGreaterThan(10);
    expect(met.proved).toBeGreaterThan(150);
  });

  it('finds with the compact program what trying every allocation finds', async () => {
    const met = await holdAgainstOracle('compact', { numRuns: 100, seed: 17 });
    expect(met.feasible).toBeGreaterThan(20);
    expect(met.infeasible).toBeGreaterThan(5);
  });
});
