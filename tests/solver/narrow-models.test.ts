import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import type { Strategy } from '../../solver/model/strategy.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import type { TaskOf } from '../../solver/pool/tasks.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { bruteForce } from '../support/brute-force.ts';
import { contestedProgramme } from '../support/contested-programme.ts';
import { refuteClaims } from '../support/refute-claims.ts';

/** An executor that gives up relaxations over pathways, of tiers from one on; and how often it annealed. */
function withoutRelaxations(inner: Executor, from: number) {
  const met = { annealed: 0 };
  const run: Executor['run'] = (kind, task, control) => {
    if (kind === 'annealing') met.annealed += 1;
    const aim = kind === 'linear' ? (task as TaskOf<'linear'>).aim : null;
    const isGivenUp = aim !== null && (aim.kind !== 'tier' || aim.tier >= from);
    const nothing = { kind: 'unknown', limit: 'nodes' } as const;
    return isGivenUp
      ? (Promise.resolve(nothing) as ReturnType<Executor['run']> as never)
      : inner.run(kind, task, control);
  };
  return { executor: { ...inner, run }, met };
}

it.each([
  { what: 'nothing', from: 0 },
  { what: 'the first tiers', from: 2 },
])(
  'what whole pathways leave open is proved by the compact program: $what settled before',
  async ({ from }) => {
    const backend = await loadBackend({ name: 'highs' });
    const seen = { solved: 0, open: 0 };
    await fc.assert(
      fc.asyncProperty(contestedProgramme, async (programme) => {
        const formulation = formulate(programme);
        const oracle = bruteForce(programme);
        const solve = async (strategy: Strategy) => {
          const { executor, met } = withoutRelaxations(inlineExecutor(backend), from);
          const outcome = await solveModel(formulation.model, { executor, strategy, timeLimit: 60 });
          expect(refuteClaims(programme, formulation, outcome, oracle)).toEqual([]);
          return { outcome, met };
        };
        const { outcome, met } = await solve('automatic');
        if (outcome.kind !== 'solved') return;
        seen.solved += 1;
        expect(outcome.proved).toBe(true);
        // Where pathways have no allocation, the compact program needs none.
        if (from === 0) expect(met.annealed).toBe(0);
        const alone = await solve('pathways');
        if (alone.outcome.kind !== 'solved' || !alone.outcome.proved) seen.open += 1;
      }),
      { seed: 5, numRuns: 20 },
    );
    expect(seen.solved).toBeGreaterThan(10);
    expect(seen.open).toBeGreaterThan(5);
  },
);
