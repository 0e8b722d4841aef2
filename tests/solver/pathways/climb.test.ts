import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { climb, type Rung } from '../../../solver/pathways/search/climb.ts';
import { closeByFlow, countArcs, within } from '../../../solver/pathways/search/close-by-flow.ts';
import { limitsByArcs } from '../../../solver/pathways/search/limits-by-arcs.ts';
import { arbitraryProgramme, four, openEngine, relaxedTiers, relaxWishes } from './shared-posts.ts';

const where = { tier: 'any', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

describe('a climb', () => {
  it('ends at the optimum, however few arcs it begins with', async () => {
    const engine = await openEngine();
    let programs = 0;
    const counting: ProblemEngine = {
      ...engine,
      exact(program, options, asked) {
        programs += 1;
        return engine.exact(program, options, asked);
      },
    };
    const met = { searched: 0, late: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme, fc.nat({ max: 4 }), async (programme, atOnce) => {
        for await (const { problem, aim, linear } of relaxedTiers(engine, programme)) {
          const exact = await closeByFlow(engine, { ...problem }, problem, { aim, where });
          if (exact.kind !== 'found') throw new Error(exact.kind);
          programs = 0;
          const { prices, bound } = linear;
          const trial: PathwayProblem = { ...problem };
          const rungs: Rung[] = (atOnce === 0 ? [] : [5, 4, 3, 2]).map((part) => ({
            arcs: Math.ceil(countArcs(problem) / part),
          }));
          rungs.push(...(atOnce === 0 ? [] : [{ reach: 0.01 }]), { reach: Infinity });
          const climbed = await climb(counting, trial, trial, { aim, where, prices, bound, rungs });
          expect(climbed).toEqual({ kind: 'climbed', bound: exact.value });
          expect(bestValue(trial, aim)).toBe(exact.value);
          if (programs > 0) met.searched += 1;
          if (programs > 1) met.late += 1;
        }
      }),
      { numRuns: 30, seed: 9 },
    );
    expect(met.searched).toBeGreaterThan(50);
    expect(met.late).toBeGreaterThan(4);
  });
});

describe('a limit by arcs', () => {
  it('is the greatest that leaves no more of them', async () => {
    const engine = await openEngine();
    const { problem, aim, linear } = await relaxWishes(engine, four, [1, 1]);
    const limitOf = limitsByArcs(problem, aim, linear.prices);
    const all = countArcs(problem);
    expect(limitOf(all)).toBe(Infinity);
    const left = (limit: number): number => countArcs(within(problem, aim, linear.prices, limit));
    for (let arcs = 0; arcs < all; arcs += 1) {
      expect(left(limitOf(arcs))).toBeLessThanOrEqual(arcs);
      expect(left(limitOf(arcs) + 1)).toBeGreaterThan(arcs);
    }
  });
});
