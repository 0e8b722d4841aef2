import { beforeAll, describe, expect, it } from 'vitest';
import { annealOften, annealOnce } from '../../../solver/annealing/ask-annealing.ts';
import type { AnnealingOptions } from '../../../solver/engine/engine.ts';
import { adoptBest, bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../../../solver/pathways/relaxation/problem-engine.ts';
import { FirstAllocation } from '../../../solver/pathways/search/first-allocation.ts';
import { minimiseAim } from '../../../solver/pathways/search/settle.ts';
import { meet, openPeriod } from './one-period.ts';
import { openEngine } from './shared-posts.ts';

const first = { kind: 'tier', tier: 0 } as const;
const second = { kind: 'tier', tier: 1 } as const;

/** Two agents, a place for one of them, and another that costs more; whoever comes second has to do without. */
async function openPlaces(): Promise<PathwayProblem> {
  const costs = [
    [0, 5, 9],
    [0, 1, 9],
  ];
  return await openPeriod(
    [
      { kind: 'sum', costs: costs.map(() => [0, 0, 1]) },
      { kind: 'sum', costs },
    ],
    [0, 1].map((place) => ({ weights: costs.map(() => [place === 0 ? 1 : 0, place]), atMost: 1 })),
  );
}

let inner: ProblemEngine;
beforeAll(async () => {
  inner = await openEngine();
});

/** An engine that notes how often it anneals, and from where. */
function watchAnnealing(): {
  readonly engine: ProblemEngine;
  readonly asked: (AnnealingOptions | undefined)[];
} {
  const asked: (AnnealingOptions | undefined)[] = [];
  return {
    asked,
    engine: {
      ...inner,
      anneal(model, options) {
        asked.push(options);
        return inner.anneal(model, options);
      },
    },
  };
}

describe('a first allocation', () => {
  it('is adopted where there is none, and annealed once a model', async () => {
    const problem = await openPlaces();
    const { engine, asked } = watchAnnealing();
    const twice = [new FirstAllocation(), new FirstAllocation()];
    for (const allocation of twice) {
      problem.best = null;
      await allocation.adopt(engine, problem);
      expect(allocation.isAdopted).toBe(true);
      expect([bestValue(problem, first), bestValue(problem, second)]).toEqual([0, 1]);
    }
    expect(asked).toEqual([undefined]);
    const known = new FirstAllocation();
    await known.adopt(engine, problem);
    expect(known.isAdopted).toBe(false);
  });

  it('is not looked for where the aim itself leads to one, unless it was begun for another reason', async () => {
    const where = { tier: 'second', tierIndex: 1, tierCount: 2, component: 0, components: 1 };
    for (const isWide of [false, true]) {
      const problem = await openPlaces();
      const { engine, asked } = watchAnnealing();
      if (isWide) await annealOnce(engine, problem.model);
      const allocation = new FirstAllocation();
      const solved = await minimiseAim(engine, problem, second, { where, guide: null, first: allocation });
      expect(solved).toMatchObject({ kind: 'settled', value: 1, bound: 1 });
      expect(allocation.isAdopted).toBe(isWide);
      expect(asked.length).toBe(isWide ? 1 : 0);
    }
  });

  it('is followed by another from where a tier led elsewhere, and not without need', async () => {
    const problem = await openPlaces();
    const { engine, asked } = watchAnnealing();
    const allocation = new FirstAllocation();
    await allocation.adopt(engine, problem);
    await allocation.follow(engine, problem, 1);
    expect(asked.length).toBe(1);
    adoptBest(problem, [meet(problem, 0, 1), meet(problem, 1, 0)]);
    expect(bestValue(problem, second)).toBe(5);
    await allocation.follow(engine, problem, 1);
    expect(asked.at(-1)?.start?.tier).toBe(1);
    expect([bestValue(problem, first), bestValue(problem, second)]).toEqual([0, 1]);
    await allocation.follow(engine, problem, 1);
    expect(asked.length).toBe(2);
  });

  it('is the best of several turns where nothing else leads to one', async () => {
    const { model } = await openPlaces();
    const { engine, asked } = watchAnnealing();
    const best = await inner.anneal(model);
    const worst = Int32Array.of(model.choices.first[0]! + 2, model.choices.first[1]! + 2);
    const late: ProblemEngine = {
      ...engine,
      anneal: async (one, options) => {
        await engine.anneal(one, options);
        return options?.turn === 2 ? best : options?.turn === 3 ? null : worst;
      },
    };
    expect(await annealOften(late, model)).toEqual(best);
    expect(asked.length).toBeGreaterThan(3);
    expect(await annealOften({ ...inner, anneal: () => Promise.resolve(null) }, { ...model })).toBeNull();
  });
});
