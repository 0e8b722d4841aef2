import { beforeAll, describe, expect, it } from 'vitest';
import type { Limit } from '../../../solver/model/limit.ts';
import { bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { FirstAllocation } from '../../../solver/pathways/search/first-allocation.ts';
import { followGuide } from '../../../solver/pathways/search/follow-guide.ts';
import { meet, openPeriod } from './one-period.ts';
import { openEngine } from './shared-posts.ts';

const where = { tier: 'placed', tierIndex: 0, tierCount: 2, component: 0, components: 1 };
const placed = { kind: 'tier', tier: 0 } as const;
const wishes = { kind: 'tier', tier: 1 } as const;
const nothingProved = { bound: 0, prices: null };

/** Three agents and two places for one of them each; the third option is to have none. */
async function openPlaces(): Promise<PathwayProblem> {
  const agents = [0, 1, 2];
  return await openPeriod(
    [
      { kind: 'sum', costs: agents.map(() => [0, 0, 1]) },
      {
        kind: 'sum',
        costs: [
          [500, 700, 0],
          [300, 800, 0],
          [100, 900, 0],
        ],
      },
    ],
    [0, 1].map((place) => ({ weights: agents.map(() => [place === 0 ? 1 : 0, place]), atMost: 1 })),
  );
}

let inner: ProblemEngine;
beforeAll(async () => {
  inner = await openEngine();
});

/** An engine that notes what it is asked, and gives up the first so many integer programs. */
function watchEngine(
  late = 0,
  limit: Limit = 'time',
): { readonly engine: ProblemEngine; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    engine: {
      ...inner,
      async linear(problem, aim, start) {
        asked.push('linear');
        return await inner.linear(problem, aim, start);
      },
      async exact(program, options, at) {
        asked.push('exact');
        const result = await inner.exact(program, options, at);
        if (asked.filter((each) => each === 'exact').length > late) return result;
        return { ...result, outcome: { kind: 'unknown', limit, bound: -Infinity } };
      },
    },
  };
}

describe('a guide', () => {
  it('leads to the best allocation it has under the least value that there is', async () => {
    const problem = await openPlaces();
    const { engine } = watchEngine();
    await followGuide(engine, problem, placed, nothingProved, { where, guide: 1, steps: 1 });
    expect(bestValue(problem, placed)).toBe(1);
    expect(bestValue(problem, wishes)).toBe(800);
    expect(problem.pool.length).toBeGreaterThanOrEqual(3);
    expect(problem.held).toEqual([]);
  });

  it('leads no further than it is asked to', async () => {
    const problem = await openPlaces();
    const { engine, asked } = watchEngine();
    await followGuide(engine, problem, placed, nothingProved, { where, guide: 1, steps: 0 });
    expect(problem.best).toBeNull();
    expect(asked).not.toContain('exact');
  });

  it('has nothing to add to an allocation of that value', async () => {
    const problem = await openPlaces();
    problem.best = [meet(problem, 0, 0), meet(problem, 1, 1), meet(problem, 2, 2)];
    const known = problem.best;
    const { engine, asked } = watchEngine();
    await followGuide(engine, problem, placed, { bound: 1, prices: null }, { where, guide: 1, steps: 3 });
    expect([asked, problem.best]).toEqual([[], known]);
  });

  it('is not followed again in any tier once a search by choices took too much effort', async () => {
    const problem = await openPlaces();
    const { engine, asked } = watchEngine(Infinity, 'nodes');
    await followGuide(engine, problem, placed, nothingProved, { where, guide: 1, steps: 3 });
    expect(problem.isGuideLost).toBe(true);
    const before = asked.length;
    await followGuide(engine, problem, placed, nothingProved, { where, guide: 1, steps: 3 });
    expect(asked.length).toBe(before);
  });

  it('is followed over more and more arcs, then choices, while searches end without an allocation', async () => {
    for (const late of [2, 5, 6]) {
      const problem = await openPlaces();
      const { engine, asked } = watchEngine(late);
      await followGuide(engine, problem, placed, { bound: 1, prices: null }, { where, guide: 1, steps: 0 });
      // Near the point once, twice arc by arc, three times choice by choice.
      expect(asked).toEqual(['linear', ...Array.from({ length: Math.min(late + 1, 6) }, () => 'exact')]);
      expect(bestValue(problem, wishes)).toBe(late < 6 ? 800 : null);
    }
  });

  it('is not followed to searches by choices where annealing has an allocation', async () => {
    const problem = await openPlaces();
    const { engine, asked } = watchEngine(Infinity);
    const first = new FirstAllocation();
    const options = { where, guide: 1, steps: 0, first };
    await followGuide(engine, problem, placed, { bound: 1, prices: null }, options);
    expect(asked).toEqual(['linear', 'exact', 'exact', 'exact']);
    expect(first.isAdopted).toBe(true);
    expect(bestValue(problem, placed)).toBe(1);
  });

  it('is told by tighter slots what no whole agents can have, and looks near their point', async () => {
    // Of shares of 0.6, 0.6, 0.6 and 1, two posts take one each, and fractions of more.
    const shares = [3, 3, 3, 5];
    const openPosts = async (): Promise<PathwayProblem> =>
      await openPeriod(
        [
          { kind: 'sum', costs: shares.map(() => [0, 0, 1]) },
          { kind: 'sum', costs: shares.map((_, agent) => [100 * agent, 300, 0]) },
        ],
        [0, 1].map((post) => ({
          weights: shares.map((share) => [post === 0 ? share : 0, post * share]),
          atMost: 5,
        })),
      );
    const options = { where, guide: 1 };
    const passed = await openPosts();
    await followGuide(
      watchEngine().engine,
      passed,
      placed,
      { bound: 1, prices: null },
      { ...options, steps: 1 },
    );
    expect(bestValue(passed, placed)).toBe(2);
    const near = await openPosts();
    const { engine, asked } = watchEngine(1);
    await followGuide(engine, near, placed, { bound: 2, prices: null }, { ...options, steps: 0 });
    expect(asked).toEqual(['linear', 'exact', 'linear', 'exact']);
    expect(bestValue(near, wishes)).toBe(300);
  });
});
