import { describe, expect, it } from 'vitest';
import { separateModel } from '../../../solver/model/components.ts';
import type { ModelOutcome } from '../../../solver/model/model-outcome.ts';
import type { PathwayEngine } from '../../../solver/pathways/loads/pathway-engine.ts';
import { openProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { climb } from '../../../solver/pathways/search/climb.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { openLargeEngine } from '../../../solver/pool/open-large-engine.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import { FALLBACKS } from '../../../solver/pool/tasks.ts';
import { solveTiers } from '../../../solver/solve-tiers.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { four, openEngine, relaxWishes, sharedPosts } from '../pathways/shared-posts.ts';

const where = { tier: 'any', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

/** An executor that must not be asked. */
const untouchable: Executor = {
  threads: 1,
  run: () => Promise.reject(new Error('a task was begun although it was all over')),
  close: () => Promise.resolve(),
};

describe('once the time is over', () => {
  const engine = poolEngine({ executor: untouchable, timeLimit: 0 });

  it('a share of the time ends before the time does, and what it cuts short is known of the whole', () => {
    const whole = poolEngine({ executor: untouchable, timeLimit: 1000 });
    const none = whole.within(0);
    expect([none.isOver(), whole.isOver()]).toEqual([true, false]);
    expect([none.stopped(), whole.stopped()]).toEqual(['time', 'time']);
    expect(whole.within(0.5).isOver()).toBe(false);
  });

  it('no task is begun: each comes to what a stopped one does', async () => {
    const { problem, aim } = await relaxWishes(await openEngine(), four, [1, 1]);
    expect(await engine.linear(problem, aim)).toEqual({ kind: 'unknown', limit: 'time' });
    expect(engine.isOver()).toBe(true);
    expect(engine.stopped()).toBe('time');
  });

  it('a climb ends with what is proved', async () => {
    const { problem, aim, linear } = await relaxWishes(await openEngine(), four, [1, 1]);
    const { prices, bound } = linear;
    const climbed = await climb(engine, { ...problem }, problem, { aim, where, prices, bound });
    expect(climbed).toEqual({ kind: 'climbed', bound });
  });

  it('tiers that are left are told as they stand', async () => {
    const inner = await openEngine();
    let tasks = 0;
    const two: PathwayEngine = {
      ...inner,
      within: () => two,
      linear: (...asked) => {
        tasks += 1;
        return inner.linear(...asked);
      },
      isOver: () => tasks > 0,
    };
    const { model } = formulate(sharedPosts(four, [1, 1]));
    const large = openLargeEngine({ executor: untouchable, timeLimit: 0 });
    const outcome = await solveTiers(two, model, { strategy: 'pathways', large });
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    expect(tasks).toBe(1);
    expect(outcome.tiers.length).toBeGreaterThan(model.tiers.length);
    expect(outcome.tiers.at(-1)).toMatchObject({ name: 'lottery-tie', bound: 0, proved: false });
  });

  it('no graphs are built, nor are they the next time', async () => {
    const [part] = separateModel(formulate(sharedPosts(four, [1, 1])).model);
    let asked = 0;
    const isOver = (): boolean => {
      asked += 1;
      return asked > 2;
    };
    const problem = await openProblem(part!.model, { isOver });
    expect(problem).toBeNull();
    expect(asked).toBe(3);
    expect(await openProblem(part!.model)).toBeNull();
  });
});

describe('a method that gives up', () => {
  const solve = async (overAfter: number, anneals = false): Promise<ModelOutcome> => {
    let asked = 0;
    let stopped: 'time' | null = null;
    const inner = await openEngine();
    const engine: PathwayEngine = {
      ...inner,
      anneal: (model) => (anneals ? inner.anneal(model) : Promise.resolve(null)),
      within: () => engine,
      linear: () => {
        asked += 1;
        return Promise.resolve({ kind: 'unknown', limit: 'nodes' });
      },
      stopped: () => stopped,
      isOver: () => {
        if (asked >= overAfter) stopped = 'time';
        return stopped !== null;
      },
    };
    const { model } = formulate(sharedPosts(four, [1, 1]));
    const large = openLargeEngine({ executor: untouchable, timeLimit: 0 });
    return await solveTiers(engine, model, { strategy: 'pathways', large });
  };

  it('does so for want of time where none is left', async () => {
    expect(await solve(Infinity)).toMatchObject({ kind: 'unknown', limit: 'nodes' });
    expect(await solve(1)).toMatchObject({ kind: 'unknown', limit: 'time' });
  });

  it('is no fault where there was not even time for the graphs', async () => {
    expect(await solve(0)).toMatchObject({ kind: 'unknown', limit: 'time' });
  });

  it('leaves the allocation that annealing finds, with nothing proved of what is above zero', async () => {
    const outcome = await solve(Infinity, true);
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    expect(outcome.proved).toBe(false);
    for (const { value, bound, proved } of outcome.tiers) {
      expect(bound).toBe(0);
      expect(proved).toBe(value === 0);
    }
    expect(await solve(0, true)).toMatchObject({ kind: 'solved', proved: false });
  });
});

describe('once the user has asked to stop', () => {
  it('no task is begun either', async () => {
    const engine = poolEngine({ executor: untouchable, timeLimit: 60, interrupted: () => true });
    const { problem, aim } = await relaxWishes(await openEngine(), four, [1, 1]);
    expect(await engine.linear(problem, aim)).toEqual({ kind: 'unknown', limit: 'interrupt' });
  });
});

describe('a solve that nobody needs any more', () => {
  it('is not begun, ends while it runs, and does not count as stopped', async () => {
    const { problem, aim } = await relaxWishes(await openEngine(), four, [1, 1]);
    let needed = true;
    const waiting: Executor = {
      ...untouchable,
      run: (kind, task, control) =>
        new Promise((resolve) => {
          control?.signal?.addEventListener('abort', () =>
            resolve(FALLBACKS[kind](task, { kind: 'unknown', limit: 'interrupt', bound: -Infinity })),
          );
          needed = false;
        }),
    };
    const whole = poolEngine({ executor: waiting, timeLimit: 1000 });
    const spared = whole.unless(() => !needed);
    const unneeded = { kind: 'unknown', limit: 'interrupt' };
    expect(await spared.linear(problem, aim)).toEqual(unneeded);
    expect(
      await poolEngine({ executor: untouchable, timeLimit: 1000 })
        .unless(() => true)
        .linear(problem, aim),
    ).toEqual(unneeded);
    expect([spared.isOver(), whole.isOver(), whole.stopped()]).toEqual([true, false, null]);
  });
});
