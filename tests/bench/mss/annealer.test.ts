import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startAnnealer } from '../../../bench/mss/annealer.ts';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { ShareClock } from '../../../bench/mss/share-clock.ts';
import { solveInstance } from '../../../bench/mss/solve-instance.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import { tinyInstance, tryEverything } from './tiny-instance.ts';

describe('startAnnealer', () => {
  it('sends solutions from a thread of its own, which ends when it is told to', async () => {
    const instance = tinyInstance(3);
    const tried = tryEverything(instance)!;
    const start = Array.from({ length: instance.students }, (_, s) =>
      tried.solution.filter(({ student }) => student === s),
    );
    const annealer = startAnnealer({ instance, start, seed: 'thread' }, 600_000);
    let paths = annealer.collect();
    while (paths === null) {
      await pause(20);
      paths = annealer.collect();
    }
    // It begins with the best there is, and keeps it.
    expect(checkSolution(instance, paths.flat())).toMatchObject({ violations: [], score: tried.score });
    await annealer.close();
  });
});

describe('solveInstance', () => {
  it('takes in what is annealed beside, proves it, and closes', async () => {
    let closed = 0;
    for (const seed of [1, 3, 6, 12]) {
      const instance = tinyInstance(seed);
      const tried = tryEverything(instance)!;
      let ticks = 0;
      const answer = await solveInstance(instance, {
        timeLimit: 0.4,
        now: () => ++ticks,
        loadBackend: () => loadBackend({ name: 'highs' }),
        startAnnealer({ start }) {
          expect(start.map((path) => path.length)).toEqual(
            start.map((_, s) => instance.quota[2 * s]! + instance.quota[2 * s + 1]!),
          );
          return {
            collect: () => {
              return start.map((_, s) => tried.solution.filter(({ student }) => student === s));
            },
            async close() {
              closed += 1;
            },
          };
        },
      });
      expect(answer).toMatchObject({ score: tried.score, bound: tried.score });
    }
    expect(closed).toBeGreaterThan(1);
  });
});

describe('ShareClock', () => {
  it('knows shares of the limit, whenever it is asked', () => {
    let now = 1000;
    const clock = new ShareClock(() => now, 10);
    const half = clock.until(0.5);
    now += 4999;
    expect(half()).toBe(true);
    const [tenth, most] = [clock.lasting(0.1), clock.lasting(0.9)];
    const passed = clock.passing(0.75);
    expect(clock.left(0.75)).toBe(2501);
    now += 1;
    expect(half()).toBe(false);
    expect(passed()).toBeCloseTo(1 / 2501, 10);
    now += 999;
    expect([tenth(), most()]).toEqual([false, true]);
    now += 4001;
    expect(most()).toBe(false);
    expect(passed()).toBeGreaterThan(1);
    expect(clock.passing(0.75)()).toBe(0);
  });
});
