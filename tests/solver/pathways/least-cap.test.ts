import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findWithin, followPenalties } from '../../../solver/pathways/loads/find-within.ts';
import { searchLeastCap } from '../../../solver/pathways/loads/least-cap.ts';
import { ensureAllocation, loadAim } from '../../../solver/pathways/loads/load-level.ts';
import { capLoads, leastLoads } from '../../../solver/pathways/relaxation/agent-loads.ts';
import { sortLoads } from '../../../solver/pathways/relaxation/load-vector.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { closeByFlow } from '../../../solver/pathways/search/close-by-flow.ts';
import { meet, openPeriod } from './one-period.ts';
import { arbitraryProgramme, openEngine, problemsOf } from './shared-posts.ts';

const where = { tier: 'worst-off', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

let engine: ProblemEngine;
beforeAll(async () => {
  engine = await openEngine();
});

const unknown = { outcome: { kind: 'unknown', limit: 'time', bound: -Infinity } } as const;

/** The same engine without integer programs, as long as loads are capped at `cap` or less. */
function blockedUpTo(cap: number): ProblemEngine {
  let isBlocked = false;
  const blocked: ProblemEngine = {
    ...engine,
    linear(problem, ...rest) {
      isBlocked = problem.loadCap <= cap;
      return engine.linear(problem, ...rest);
    },
    exact: async (...asked) =>
      isBlocked ? { ...(await engine.exact(...asked)), ...unknown } : await engine.exact(...asked),
    within: () => blocked,
    unless: () => blocked,
  };
  return blocked;
}

describe('the least cap on loads', () => {
  it('is kept by the allocation found, and below it somebody carries too much', async () => {
    let tight = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme, async (programme) => {
        for await (const problem of problemsOf(programme)) {
          const opened = await ensureAllocation(engine, problem, where);
          if (opened?.kind === 'infeasible') continue;
          const whole: PathwayProblem = { ...problem };
          const floor = Math.max(...leastLoads(problem));
          const settled = await searchLeastCap(engine, problem, { value: floor, isOwn: true }, where);
          if (settled.kind !== 'settled') throw new Error(settled.kind);
          const { value, bound } = settled;
          expect(bound).toBe(value);
          expect(Math.max(floor, sortLoads(problem.best ?? [])[0]!)).toBe(value);
          const aim = { kind: 'heavier', above: value - 1 } as const;
          const fewer = await closeByFlow(engine, whole, { ...whole }, { aim, where });
          expect(fewer.kind === 'found' && fewer.value > 0).toBe(true);
          if (value > floor) tight += 1;
          const halfway = { value: Math.ceil((floor + value) / 2), isOwn: false };
          const again: PathwayProblem = { ...whole };
          expect(await searchLeastCap(engine, again, halfway, where)).toMatchObject({ value, bound });
        }
      }),
      { numRuns: 30, seed: 5 },
    );
    expect(tight).toBeGreaterThan(5);
  });

  it('is the bound where it stays open, and the value is not far above it', async () => {
    const settle = async (asked: ProblemEngine): Promise<unknown> => {
      const problem = await openRivals();
      const settled = await searchLeastCap(asked, problem, { value: 90, isOwn: true }, where);
      return [settled, sortLoads(problem.best ?? [])];
    };
    const loads = [100, 90, 90];
    expect(await settle(engine)).toMatchObject([{ value: 100, bound: 100 }, loads]);
    expect(await settle(blockedUpTo(90))).toMatchObject([{ value: 100, bound: 90 }, loads]);
  });
});

/** Three who could all have 90 if each took two options by halves, and only two of them if nobody does. */
async function openRivals(): Promise<PathwayProblem> {
  const costs = [0, 1, 2].map(() => [90, 90, 100, 150]);
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ];
  const shared = [0, 1].flatMap((option) =>
    pairs.map((pair) => ({
      weights: [0, 1, 2].map((agent) =>
        [0, 1].map((own) => (own === option && pair.includes(agent) ? 1 : 0)),
      ),
      atMost: 1,
    })),
  );
  const problem = await openPeriod([{ kind: 'leximin', costs }], shared);
  problem.best = [0, 1, 2].map((agent) => meet(problem, agent, 3));
  return problem;
}

describe('an allocation within a cap', () => {
  it('is found along penalties where there is no relaxed point to look near', async () => {
    // Each of them would rather have what only one of them can.
    const costs = [
      [90, 100],
      [80, 95],
    ];
    const shared = [
      {
        weights: [
          [1, 0],
          [1, 0],
        ],
        atMost: 1,
      },
    ];
    const problem = await openPeriod([{ kind: 'leximin', costs }], shared);
    capLoads(problem, 99);
    const aim = loadAim(problem);
    const linear = await engine.linear(problem, aim);
    if (linear.kind !== 'linear') throw new Error(linear.kind);
    expect(
      await findWithin(engine, problem, { ...linear, mix: [] }, { aim, isHasty: true, where }),
    ).toBeNull();
    expect(sortLoads(problem.best ?? [])).toEqual([95, 90]);
  });
});

describe('loads along penalties', () => {
  const search = async (known: readonly [number, number, number], enough: number): Promise<unknown> => {
    const costs = [
      [90, 100, 150],
      [80, 95, 150],
      [70, 150, 150],
    ];
    const shared = [
      {
        weights: [
          [1, 0, 0],
          [1, 0, 0],
          [0, 0, 0],
        ],
        atMost: 1,
      },
    ];
    const problem = await openPeriod([{ kind: 'leximin', costs }], shared);
    problem.best = known.map((option, agent) => meet(problem, agent, option));
    const isEnough = ({ best }: PathwayProblem): boolean => sortLoads(best ?? [])[0]! <= enough;
    expect(await followPenalties(engine, problem, { top: 150, isEnough, isHasty: true, where })).toBeNull();
    return sortLoads(problem.best);
  };

  it('become lower', async () => {
    expect(await search([2, 2, 2], 0)).toEqual([95, 90, 70]);
  });

  it('stay as they are where they are enough', async () => {
    expect(await search([1, 1, 0], 100)).toEqual([100, 95, 70]);
  });
});
