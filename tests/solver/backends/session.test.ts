import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { jslpBackend } from '../../../solver/backends/jslp.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { Backend, Session } from '../../../solver/program/backend.ts';
import type { ExtraColumns, ExtraRow } from '../../../solver/program/extend.ts';
import type { Program } from '../../../solver/program/program.ts';
import { randomIntegers } from '../../conformance/hard-program.ts';
import { layOut } from '../../conformance/tiny-program.ts';

const WIDTH = 6;

let backend: Backend;
beforeAll(async () => {
  backend = await loadBackend({ name: 'highs' });
});

let session: Session | null = null;
afterEach(() => {
  session?.close();
  session = null;
});

async function open(program: Program): Promise<Session> {
  if (backend.open === undefined) throw new Error('highs has lost its sessions');
  session = await backend.open(program);
  return session;
}

/** Binary columns with mixed costs under loose rows: something is feasible whatever the changes. */
function startProgram(next: (below: number) => number): Program {
  return layOut({
    columns: Array.from({ length: WIDTH }, () => ({ cost: next(19) - 9, upper: 3 })),
    rows: Array.from({ length: 3 }, () => ({
      of: Array.from({ length: WIDTH }, () => next(5)),
      atMost: 6 + next(9),
    })),
  });
}

function change(held: Session, next: (below: number) => number): string {
  const { columns, rows } = held.program;
  const kind = next(4);
  if (kind === 0) {
    held.setObjective(Float64Array.from({ length: columns }, () => next(19) - 9));
    return 'objective';
  }
  if (kind === 1) {
    const column = next(columns);
    const lower = next(4);
    held.setColumnBounds({
      columns: Int32Array.of(column),
      lower: Float64Array.of(lower),
      upper: Float64Array.of(lower + next(3)),
    });
    return 'bounds';
  }
  if (kind === 2) {
    const row: ExtraRow = {
      columns: Int32Array.from({ length: columns }, (_, j) => j),
      values: Float64Array.from({ length: columns }, () => 1 + next(3)),
      lower: -Infinity,
      upper: 4 + next(12),
    };
    held.addRow(row);
    return 'row';
  }
  const fresh: ExtraColumns = {
    count: 1,
    lower: Float64Array.of(0),
    upper: Float64Array.of(2),
    objective: Float64Array.of(next(19) - 9),
    start: Int32Array.of(0, 1),
    rowIndex: Int32Array.of(next(rows)),
    value: Float64Array.of(1 + next(3)),
  };
  held.addColumns(fresh);
  return 'columns';
}

describe('a session', () => {
  test('answers every change as a fresh solve of its program would', async () => {
    const other = jslpBackend();
    const next = randomIntegers(11);
    const changes = new Map<string, number>();
    const kinds = new Map<string, number>();
    for (let round = 0; round < 8; round += 1) {
      const held = await open(startProgram(next));
      for (let step = 0; step < 12; step += 1) {
        const relax = next(3) > 0;
        const outcome = await held.solve({ relax });
        const fresh = await backend.solve(held.program, { relax });
        kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
        expect(outcome.kind).toBe(fresh.kind);
        if (outcome.kind === 'optimal' && fresh.kind === 'optimal') {
          expect(outcome.objective).toBeCloseTo(fresh.objective, 6);
          expect(outcome.duals === undefined).toBe(!relax);
        }
        if (!relax) {
          const second = await other.solve(held.program, {});
          expect(second.kind).toBe(outcome.kind);
        }
        const what = change(held, next);
        changes.set(what, (changes.get(what) ?? 0) + 1);
      }
      held.close();
      session = null;
    }
    expect([...changes.keys()].sort()).toEqual(['bounds', 'columns', 'objective', 'row']);
    expect(Math.min(...changes.values())).toBeGreaterThan(12);
    expect(kinds.get('optimal') ?? 0).toBeGreaterThan(40);
    expect(kinds.get('infeasible') ?? 0).toBeGreaterThan(3);
  });

  test('keeps its time limit to each solve, not to the sum of them', async () => {
    const next = randomIntegers(5);
    const side = 30;
    const columns = Array.from({ length: side * side }, () => ({ cost: next(1000) }));
    const rows = Array.from({ length: 2 * side }, (_, i) => ({
      of: columns.map((_, j) => ((i < side ? Math.floor(j / side) === i : j % side === i - side) ? 1 : 0)),
      atLeast: 1,
      atMost: 1,
    }));
    const held = await open(layOut({ columns, rows }));
    let spent = 0;
    while (spent < 900) {
      held.setObjective(Float64Array.from(columns, () => next(1000)));
      const started = performance.now();
      expect((await held.solve({ relax: true, timeLimit: 0.6 })).kind).toBe('optimal');
      spent += performance.now() - started;
    }
  });

  test('branches on columns that came later', async () => {
    const held = await open(layOut({ columns: [{ cost: -1 }], rows: [{ of: [2], atMost: 7 }] }));
    expect(await held.solve({})).toMatchObject({ kind: 'optimal', objective: -1 });
    held.addColumns({
      count: 1,
      lower: Float64Array.of(0),
      upper: Float64Array.of(9),
      objective: Float64Array.of(-5),
      start: Int32Array.of(0, 1),
      rowIndex: Int32Array.of(0),
      value: Float64Array.of(2),
    });
    expect(await held.solve({})).toMatchObject({
      kind: 'optimal',
      objective: -15,
      point: Float64Array.of(0, 3),
    });
  });

  test('audits against the program as changed', async () => {
    const held = await open(layOut({ columns: [{ cost: 1, upper: 9 }], rows: [{ of: [1], atLeast: 3 }] }));
    expect(await held.solve({})).toMatchObject({ kind: 'optimal', objective: 3 });
    held.setColumnBounds({ columns: Int32Array.of(0), lower: Float64Array.of(5), upper: Float64Array.of(9) });
    expect(await held.solve({})).toMatchObject({ kind: 'optimal', objective: 5 });
    held.setObjective(Float64Array.of(-2));
    expect(await held.solve({})).toMatchObject({ kind: 'optimal', objective: -18 });
    expect(await held.solve({ cutoff: -18 })).toEqual({ kind: 'infeasible' });
  });

  test('once closed it is a fault to ask', async () => {
    const held = await open(layOut({ columns: [{ cost: 1 }], rows: [] }));
    held.close();
    expect(await held.solve({})).toMatchObject({
      kind: 'fault',
      message: expect.stringContaining('disposal'),
    });
  });
});

test('a back end without sessions does not pretend to have them', () => {
  expect(jslpBackend().open).toBeUndefined();
});
