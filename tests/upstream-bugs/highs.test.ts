import loadHighsTyped, { type Highs } from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import type { Backend } from '../../solver/program/backend.ts';
import { layOut, type TinyProgram } from '../conformance/tiny-program.ts';

/*
 * What HiGHS (1.15.3 in WebAssembly) was once or is still wrong about. `raw` tests pin the behaviour that a
 * line of the adapter exists for: when an upgrade turns one red, that line can go.
 */

// The types describe the CommonJS build of the package; see solver/backends/highs-runtime.ts.
const loadHighs = loadHighsTyped as unknown as typeof loadHighsTyped.default;

let highs: Highs;
let backend: Backend;
beforeAll(async () => {
  highs = await loadHighs();
  backend = await loadBackend({ name: 'highs' });
});

interface RawAnswer {
  readonly status: number;
  readonly objective: number;
  readonly point: readonly number[];
  readonly primal: number | bigint;
}

function solveRaw(tiny: TinyProgram, options: Record<string, string | number | boolean> = {}): RawAnswer {
  const program = layOut(tiny);
  const data = {
    numCols: program.columns,
    numRows: program.rows,
    colCost: program.objective,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.columnStart,
      indices: program.rowIndex,
      values: program.value,
    },
    integrality: Int32Array.from(program.integer),
  } as const;
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, ...options });
    const { modelStatus } = model.run();
    return {
      status: modelStatus,
      objective: model.getObjectiveValue(),
      point: [...model.getSolution().colValue],
      primal: model.info.get('primal_solution_status'),
    };
  });
}

describe('still so', () => {
  // github.com/ERGO-Code/HiGHS/issues/3296, found again with integers only.
  const wide: TinyProgram = {
    columns: [
      { cost: -68, lower: -1e5, upper: 1e9 },
      { cost: 17, upper: 1e8 },
      { cost: -64, upper: 1000 },
      { cost: 63, upper: 100 },
      { cost: -94, upper: 1 },
    ],
    rows: [
      { of: [0, -6438, 294, 0, 9709], atLeast: -1145964, atMost: -1145964 },
      { of: [-34, 0, 0, 0, -2], atLeast: -8194 },
      { of: [326, -4886, 0, 0, 0], atLeast: -791142, atMost: -791142 },
    ],
  };

  test('raw: presolve calls a feasible program with bounds of a thousand million infeasible', () => {
    expect(solveRaw(wide).status).toBe(highs.constants.modelStatus.infeasible);
  });

  test('the adapter leaves presolve out where bounds are wide', async () => {
    expect(await backend.solve(layOut(wide), {})).toMatchObject({
      kind: 'optimal',
      objective: -13362,
      point: Float64Array.of(241, 178, 0, 0, 0),
    });
  });

  const covering: TinyProgram = {
    columns: [{ cost: 3 }, { cost: 0 }, { cost: 2 }, { cost: 4 }, { cost: 3 }],
    rows: [
      { of: [5, 0, 3, 5, 4], atLeast: 7 },
      { of: [5, 4, 6, 6, 3], atLeast: 7 },
    ],
  };

  test('raw: a point above `objective_bound` is "optimal"', () => {
    expect(solveRaw(covering, { objective_bound: 4.5 })).toMatchObject({
      status: highs.constants.modelStatus.optimal,
      objective: 5,
    });
  });

  test('the guard turns it into what was asked: nothing below the cutoff', async () => {
    expect(await backend.solve(layOut(covering), { cutoff: 5 })).toEqual({ kind: 'infeasible' });
    expect(await backend.solve(layOut(covering), { cutoff: 6 })).toMatchObject({
      kind: 'optimal',
      objective: 5,
    });
  });

  const noisy: TinyProgram = {
    columns: [{ cost: 1 }, { cost: 1 }, { cost: 5 }, { cost: 5 }, { cost: 4 }],
    rows: [
      { of: [5, 6, 6, 5, 1], atLeast: 7 },
      { of: [2, 1, 3, 2, 4], atLeast: 5 },
    ],
  };

  test('raw: integer columns and objectives carry noise', () => {
    const { objective, point } = solveRaw(noisy, { mip_heuristic_run_feasibility_jump: false });
    expect(objective).not.toBe(5);
    expect(objective).toBeCloseTo(5, 9);
    expect(point.every((value) => Number.isInteger(value))).toBe(false);
  });

  test('the audit snaps them', async () => {
    expect(await backend.solve(layOut(noisy), {})).toEqual({
      kind: 'optimal',
      objective: 5,
      point: Float64Array.of(0, 1, 0, 0, 1),
    });
  });

  test('raw: a time limit of 0 reports an objective of Infinity', () => {
    const answer = solveRaw(covering, { time_limit: 0 });
    expect(answer).toMatchObject({ status: highs.constants.modelStatus.timeLimit, objective: Infinity });
    expect(answer.primal).toBe(highs.constants.solutionStatus.none);
  });

  test('the guard does not ask when no time is left', async () => {
    expect(await backend.solve(layOut(covering), { timeLimit: 0 })).toEqual({
      kind: 'unknown',
      limit: 'time',
      bound: -Infinity,
    });
  });

  test('raw: naming a linear solver does not drop integrality, whatever the documentation says', () => {
    expect(solveRaw(covering, { solver: 'ipm' }).objective).toBeCloseTo(5, 9);
    expect(solveRaw(covering, { solver: 'simplex' }).objective).toBeCloseTo(5, 9);
  });

  test('the adapter drops it itself', async () => {
    const relaxed = await backend.solve(layOut(covering), { relax: true });
    expect(relaxed.kind === 'optimal' && relaxed.objective).toBeLessThan(4.9);
  });

  test('crossing bounds are infeasible, here and in the guard, which does not ask', async () => {
    const crossed: TinyProgram = { columns: [{ cost: 1, lower: 2, upper: 1 }], rows: [] };
    // github.com/lovasoa/highs-js/issues/17: once "unable to read".
    expect(solveRaw(crossed).status).toBe(highs.constants.modelStatus.infeasible);
    expect(await backend.solve(layOut(crossed), {})).toEqual({ kind: 'infeasible' });
  });
});

describe('wrong in 1.14, right in the version pinned', () => {
  // github.com/ERGO-Code/HiGHS/issues/3043, github.com/lovasoa/highs-js/issues/53: was 15, "optimal". Doubled to integers.
  test('a continuous column beside an integer one in a covering row', () => {
    const program: TinyProgram = {
      columns: [
        { cost: 2, upper: 10, continuous: true },
        { cost: 3, upper: 10 },
      ],
      rows: [{ of: [2, 2], atLeast: 9 }],
    };
    expect(solveRaw(program).objective).toBeCloseTo(9, 9);
  });

  // github.com/ERGO-Code/HiGHS/issues/3073: was 200.01, "optimal". Costs × 100, x ≥ 0.45 × 20.
  test('a gap column with a dear cost', () => {
    const program: TinyProgram = {
      columns: [
        { cost: 10_000, upper: Infinity, continuous: true },
        { cost: 1, lower: -Infinity, upper: Infinity, continuous: true },
        { cost: 0, upper: Infinity },
      ],
      rows: [
        { of: [1, 0, 1], atLeast: 3, atMost: 3 },
        { of: [0, -1, 1], atMost: 0 },
        { of: [0, -1, -1], atMost: 0 },
        { of: [0, 0, 1], atMost: 3 },
        { of: [0, 0, -20], atMost: -9 },
      ],
    };
    expect(solveRaw(program).objective).toBeCloseTo(3, 9);
  });

  // github.com/ERGO-Code/HiGHS/issues/3002: was 76. Rows doubled.
  test('a continuous column between an equality and a capacity', () => {
    const program: TinyProgram = {
      columns: [
        { cost: 1, upper: 4, continuous: true },
        { cost: 4, lower: -1, continuous: true },
        { cost: 9, upper: Infinity },
      ],
      rows: [
        { of: [1, 1, 0], atMost: 5 },
        { of: [1, 0, 1], atLeast: 10 },
        { of: [0, -2, 2], atLeast: 15, atMost: 15 },
      ],
    };
    expect(solveRaw(program).objective).toBeCloseTo(64, 9);
  });

  // github.com/PyPSA/linopy/issues/651: was 11.
  test('ten pairs of a binary and a continuous column', async () => {
    const pairs = Array.from({ length: 10 }, (_, k) => k);
    const program: TinyProgram = {
      columns: pairs.flatMap(() => [
        { cost: 2 },
        { cost: 1, lower: 9, upper: 100, continuous: true as const },
      ]),
      rows: pairs.map((k) => ({ of: [...Array<number>(2 * k).fill(0), 2, 1], atLeast: 10 })),
    };
    expect(await backend.solve(layOut(program), {})).toMatchObject({ kind: 'optimal', objective: 100 });
  });
});

describe('crashes of earlier builds', () => {
  // github.com/lovasoa/highs-js/issues/10: the 4094th solve failed; file handles leaked.
  test('thousands of solves in a row need no more memory', async () => {
    const program = layOut({ columns: [{ cost: 1 }, { cost: 2 }], rows: [{ of: [1, 1], atLeast: 1 }] });
    for (let i = 0; i < 4200; i += 1) {
      const outcome = await backend.solve(program, { relax: true });
      if (outcome.kind !== 'optimal') throw new Error(`solve ${i}: ${JSON.stringify(outcome)}`);
    }
    const before = highs.memoryBytes;
    for (let i = 0; i < 500; i += 1) solveRaw({ columns: [{ cost: 1 }], rows: [{ of: [1], atLeast: 1 }] });
    expect(highs.memoryBytes).toBe(before);
  });

  // github.com/lovasoa/highs-js/issues/3: 32 columns in one row broke the LP text reader. We pass arrays.
  test('a row of hundreds of columns', async () => {
    const columns = Array.from({ length: 700 }, (_, j) => ({ cost: 1 + (j % 7) }));
    const program = layOut({ columns, rows: [{ of: columns.map(() => 1), atLeast: 100 }] });
    expect(await backend.solve(program, {})).toMatchObject({ kind: 'optimal', objective: 100 });
  });

  test('an exception inside a callback is a fault of that solve; the next one gets a fresh runtime', async () => {
    const program = layOut({
      columns: Array.from({ length: 12 }, (_, j) => ({ cost: -3 - (j % 5) })),
      rows: [{ of: Array.from({ length: 12 }, (_, j) => 2 + (j % 7)), atMost: 23 }],
    });
    const broken = await backend.solve(program, {
      onIncumbent: () => {
        throw new Error('the listener broke');
      },
    });
    expect(broken).toEqual({ kind: 'fault', message: expect.stringContaining('the listener broke') });
    expect((await backend.solve(program, {})).kind).toBe('optimal');
  });
});
