import { readFileSync } from 'node:fs';
import solverTyped from 'javascript-lp-solver';
import { describe, expect, test } from 'vitest';
import { guardBackend } from '../../solver/backends/guard.ts';
import { jslpBackend } from '../../solver/backends/jslp.ts';
import { oddDouble } from '../conformance/hard-program.ts';
import { layOut } from '../conformance/tiny-program.ts';

/* What javascript-lp-solver 1.0.3 answers that is not so, and what the adapter makes of it. */

// The types describe the CommonJS build of the package; see solver/backends/jslp.ts.
const solver = solverTyped as unknown as typeof solverTyped.default;
const backend = guardBackend(jslpBackend(), { memoryBudget: 1e9 });

test('the adapter names the version that is installed', () => {
  const installed: unknown = JSON.parse(
    readFileSync('node_modules/javascript-lp-solver/package.json', 'utf8'),
  );
  expect(installed).toMatchObject({ version: backend.version });
});

describe('a search cut short by its time limit', () => {
  const columns = Array.from({ length: 60 }, (_, j) => `x${j}`);
  const odd = {
    optimize: 'cost',
    opType: 'min',
    constraints: {
      sum: { equal: 61 },
      ...Object.fromEntries(columns.map((name) => [`most ${name}`, { max: 1 }])),
    },
    variables: Object.fromEntries(columns.map((name, j) => [name, { cost: j, sum: 2, [`most ${name}`]: 1 }])),
    ints: Object.fromEntries(columns.map((name) => [name, 1 as const])),
  } as const;

  test('raw: "feasible: true" for a program that has no point at all, with fractions in it', () => {
    const answers = [40, 60, 80, 100, 120, 150].map(
      (timeout) => solver.Solve({ ...odd, timeout }) as Record<string, unknown>,
    );
    // Where in the tree it is stopped varies; at some of these limits it is at a node with a fractional point.
    const lies = answers.filter(({ feasible }) => feasible === true);
    expect(lies.length).toBeGreaterThan(0);
    for (const lie of lies) {
      expect(lie.isIntegral).toBeUndefined();
      expect(columns.some((name) => !Number.isInteger(lie[name] ?? 0))).toBe(true);
    }
  });

  test('the adapter says "unknown": neither a point nor a proof', async () => {
    expect(await backend.solve(oddDouble(60), { timeLimit: 0.15 })).toEqual({
      kind: 'unknown',
      limit: 'time',
      bound: -Infinity,
    });
  });
});

describe('names', () => {
  const named = (name: string) => ({
    optimize: 'cost',
    opType: 'min' as const,
    constraints: { cover: { min: 2 } },
    variables: { [name]: { cost: 1, cover: 1 } },
    ints: { [name]: 1 as const },
  });

  test.each(['feasible', 'result', 'bounded'])('raw: a variable called %s overwrites the flag', (name) => {
    const answer = solver.Solve(named(name)) as Record<string, unknown>;
    expect(answer[name]).toBe(2);
  });

  test('raw: one called __proto__ disappears', () => {
    const answer = solver.Solve(named('__proto__')) as Record<string, unknown>;
    expect(Object.keys(answer)).not.toContain('__proto__');
  });

  test('the adapter makes its own', async () => {
    const program = layOut({ columns: [{ cost: 1, upper: 5 }], rows: [{ of: [1], atLeast: 2 }] });
    expect(await backend.solve(program, {})).toMatchObject({ kind: 'optimal', objective: 2 });
  });
});

test('raw: NaN coefficients pass in silence; the guard names the entry', async () => {
  const raw = solver.Solve({
    optimize: 'cost',
    opType: 'min',
    constraints: { cover: { min: 1 } },
    variables: { x: { cost: 1, cover: Number.NaN } },
    ints: { x: 1 },
  });
  expect(raw).toBeTypeOf('object');
  const program = layOut({ columns: [{ cost: 1, upper: 5 }], rows: [{ of: [1], atLeast: 1 }] });
  expect(await backend.solve({ ...program, value: Float64Array.of(Number.NaN) }, {})).toEqual({
    kind: 'fault',
    message: 'malformed program: value[0] is NaN, not an integer',
  });
});

test('a free column is not cut off at 0', async () => {
  const program = layOut({
    columns: [{ cost: 1, lower: -Infinity, upper: Infinity }],
    rows: [{ of: [3], atLeast: -10 }],
  });
  expect(await backend.solve(program, {})).toMatchObject({ kind: 'optimal', objective: -3 });
});
