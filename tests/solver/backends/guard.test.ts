import { describe, expect, test } from 'vitest';
import { type FakeStep, fakeBackend } from '../../../solver/backends/fake.ts';
import { guardBackend } from '../../../solver/backends/guard.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import type { FoundPoint } from '../../../solver/program/backend.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import { layOut } from '../../conformance/tiny-program.ts';

/** Least cost 2, at (0, 1). */
const PROGRAM = layOut({ columns: [{ cost: 3 }, { cost: 2 }], rows: [{ of: [1, 1], atLeast: 1 }] });
const OPTIMAL: Outcome = { kind: 'optimal', point: Float64Array.of(0, 1), objective: 2 };

function guarded(...script: FakeStep[]) {
  return guardBackend(fakeBackend(script), { memoryBudget: 1e6 });
}

const answer = (outcome: Outcome): FakeStep => ({ do: 'answer', outcome });

describe('claims', () => {
  test('a lie becomes a fault that names the liar', async () => {
    const lie: Outcome = { kind: 'optimal', point: Float64Array.of(0, 0), objective: 0 };
    expect(await guarded(answer(lie)).solve(PROGRAM, {})).toEqual({
      kind: 'fault',
      message: expect.stringMatching(/^fake: claimed a feasible point, but row 0 comes to 0/),
    });
  });

  test('only audited points are passed on, each better than the last, with exact objectives', async () => {
    const heard: FoundPoint[] = [];
    const found = (point: number[], objective: number): FakeStep => ({
      do: 'incumbent',
      point,
      objective,
      bound: 9,
    });
    await guarded(
      found([0, 0], 0),
      found([1, 1], 4.999999),
      found([1, 0.5], 4),
      found([1, 0], 2.5),
      found([1, 0], 3),
      answer(OPTIMAL),
    ).solve(PROGRAM, { onIncumbent: (incumbent) => heard.push(incumbent) });
    expect(heard).toEqual([
      { point: Float64Array.of(1, 1), objective: 5, bound: 5 },
      { point: Float64Array.of(1, 0), objective: 3, bound: 3 },
    ]);
  });

  test('a relaxation is passed on as it is: its point need not be integral', async () => {
    const relaxed: Outcome = { kind: 'optimal', point: Float64Array.of(0.5, 0.5), objective: 2.5 };
    expect(await guarded(answer(relaxed)).solve(PROGRAM, { relax: true })).toEqual(relaxed);
  });
});

describe('a cutoff holds for a back end that ignores it', () => {
  const incumbent = (bound: number): Outcome => ({
    kind: 'incumbent',
    point: Float64Array.of(0, 1),
    objective: 2,
    bound,
    limit: 'time',
  });

  test.each<[string, Outcome, number, Outcome]>([
    ['an optimum below it', OPTIMAL, 3, OPTIMAL],
    ['an optimum at it', OPTIMAL, 2, { kind: 'infeasible' }],
    ['an incumbent below it', incumbent(0), 3, incumbent(0)],
    ['an incumbent at it', incumbent(0), 2, { kind: 'unknown', limit: 'time', bound: 0 }],
    ['a bound that reaches it', incumbent(1), 1, { kind: 'infeasible' }],
  ])('%s', async (_, claim, cutoff, expected) => {
    expect(await guarded(answer(claim)).solve(PROGRAM, { cutoff })).toEqual(expected);
  });

  test('points at it are not passed on', async () => {
    const heard: FoundPoint[] = [];
    const found: FakeStep = { do: 'incumbent', point: [1, 0], objective: 3, bound: 0 };
    await guarded(found, answer(OPTIMAL)).solve(PROGRAM, {
      cutoff: 3,
      onIncumbent: (each) => heard.push(each),
    });
    expect(heard).toEqual([]);
  });
});

describe('the back end is not asked', () => {
  /** Would be a fault if it were: the script is empty. */
  const silent = guarded();

  test.each([
    ['columnLower does not have 2 entries', { columnLower: Float64Array.of(0) }],
    ['columnStart does not begin with 0', { columnStart: Int32Array.of(1, 1, 2) }],
    ['columnStart decreases at column 0', { columnStart: Int32Array.of(0, -1, 2) }],
    ['column 1 names row 1 of 1', { rowIndex: Int32Array.of(0, 1) }],
    ['column 0 names row 0 twice', { columnStart: Int32Array.of(0, 2, 2) }],
    ['value[0] is 0.5, not an integer', { value: Float64Array.of(0.5, 1) }],
    ['objective[1] is Infinity, not an integer', { objective: Float64Array.of(1, Infinity) }],
    ['rowLower[0] is NaN, neither an integer nor infinite', { rowLower: Float64Array.of(Number.NaN) }],
  ])('about a program of which %s', async (message, change) => {
    expect(await silent.solve({ ...PROGRAM, ...change }, {})).toEqual({
      kind: 'fault',
      message: `malformed program: ${message}`,
    });
  });

  test('when no time is left, when told to stop, when bounds cross, when there is nothing to decide', async () => {
    const unknown = (limit: string) => ({ kind: 'unknown', limit, bound: -Infinity });
    expect(await silent.solve(PROGRAM, { timeLimit: 0 })).toEqual(unknown('time'));
    expect(await silent.solve(PROGRAM, { interrupted: () => 'interrupt' })).toEqual(unknown('interrupt'));
    expect(await silent.solve({ ...PROGRAM, rowUpper: Float64Array.of(0) }, {})).toEqual({
      kind: 'infeasible',
    });
    expect(await silent.solve(layOut({ columns: [], rows: [] }), {})).toMatchObject({
      kind: 'optimal',
      objective: 0,
    });
  });

  test('about a program over the memory budget', async () => {
    const tight = guardBackend(fakeBackend([]), { memoryBudget: 8 * PROGRAM.value.length - 1 });
    expect(await tight.solve(PROGRAM, {})).toEqual({ kind: 'unknown', limit: 'refused', bound: -Infinity });
  });
});

test('an exception is a fault of the task, never a rejection', async () => {
  const executor = inlineExecutor(guarded({ do: 'throw', message: 'out of luck' }));
  expect(await executor.run('program', { program: PROGRAM })).toEqual({
    kind: 'fault',
    message: 'out of luck',
  });
});
