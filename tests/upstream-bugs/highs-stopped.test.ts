import loadHighsTyped, { type Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { solveModel, toModelData } from '../../solver/backends/highs-model.ts';
import { loadBackend } from '../../solver/backends/load.ts';
import type { Backend } from '../../solver/program/backend.ts';
import { layOut, type TinyProgram } from '../conformance/tiny-program.ts';

// What HiGHS does when it is told to stop; the other reductions are in highs.test.ts. The types describe the CommonJS build.
const loadHighs = loadHighsTyped as unknown as typeof loadHighsTyped.default;

let highs: Highs;
let backend: Backend;
beforeAll(async () => {
  highs = await loadHighs();
  backend = await loadBackend({ name: 'highs' });
});

/** Squares of numbers: each once in every line, column and layer. */
function latinSquares(size: number): TinyProgram {
  const all = Array.from({ length: size ** 3 }, (_, at) => at);
  const split = (at: number) =>
    [Math.floor(at / size ** 2), Math.floor(at / size) % size, at % size] as const;
  const rows = [0, 1, 2].flatMap((free) =>
    Array.from({ length: size ** 2 }, (_, row) => {
      const kept = [0, 1, 2].filter((axis) => axis !== free);
      const of = all.map((at) => {
        const place = split(at);
        return kept.every((axis, k) => place[axis] === (k === 0 ? Math.floor(row / size) : row % size))
          ? 1
          : 0;
      });
      return { of, atLeast: 1, atMost: 1 };
    }),
  );
  return { columns: all.map(() => ({ cost: 0, upper: 1 })), rows };
}

/** Told to stop after so many calls, an interior point has come to the vertices near its end. */
const CALLS = 1000;

test('raw: an interior point that is told to stop late ends as an error', () => {
  const { simplexInterrupt, ipmInterrupt } = highs.constants.callbackType;
  let calls = 0;
  const stop = (event: { interrupt(): void }): undefined => {
    calls += 1;
    if (calls > CALLS) event.interrupt();
  };
  highs.withModel(toModelData(highs, layOut(latinSquares(20)), true), (model) => {
    model.options.set({ output_flag: false, solver: 'ipm', presolve: 'off' });
    expect(() => model.run({ [simplexInterrupt]: stop, [ipmInterrupt]: stop })).toThrow('status -1');
  });
});

test('the adapter tells why it stopped, and goes on with the next program', async () => {
  const program = layOut(latinSquares(20));
  let calls = 0;
  const interrupted = () => {
    calls += 1;
    return calls > CALLS ? 'time' : null;
  };
  const outcome = await backend.solve(program, { relax: true, interrupted });
  expect(outcome).toEqual({ kind: 'unknown', limit: 'time', bound: -Infinity });
  expect(await backend.solve(program, { relax: true })).toMatchObject({ kind: 'optimal' });
});

test('an error that nobody asked for is not taken for a stop', () => {
  const program = layOut(latinSquares(3));
  const failure = Object.assign(new Error('run failed'), { name: 'HighsError' });
  highs.withModel(toModelData(highs, program, true), (model) => {
    const failing = Object.assign(Object.create(model), {
      options: model.options,
      zeroAllClocks: () => undefined,
      run: () => {
        throw failure;
      },
    });
    expect(() => solveModel(highs, failing, program, { relax: true })).toThrow(failure);
  });
});
