import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Executor } from '../../solver/pool/executor.ts';
import { auditPoint } from '../../solver/program/audit.ts';
import type { Outcome } from '../../solver/program/outcome.ts';
import { CASES } from './cases.ts';
import { randomIntegers } from './hard-program.ts';
import { SUBJECTS } from './subjects.ts';
import { layOut, leastByEnumeration, type TinyProgram } from './tiny-program.ts';

describe.each(SUBJECTS)('$name', ({ open, backend }) => {
  let executor: Executor;
  beforeAll(async () => {
    executor = await open();
  });
  afterAll(() => executor.close());

  const solve = (tiny: TinyProgram, limits: { cutoff?: number; relax?: boolean } = {}): Promise<Outcome> =>
    executor.run('program', { program: layOut(tiny), ...limits });

  test.each(CASES)('$name', async ({ program, answer }) => {
    const outcome = await solve(program);
    if (answer === 'infeasible') expect(outcome).toEqual({ kind: 'infeasible' });
    else if (answer === 'unbounded')
      expect(outcome).toEqual({ kind: 'fault', message: expect.stringContaining('unbounded') });
    else expectOptimal(program, outcome, answer);
  });

  test('200 random programs agree with enumeration, also under a cutoff', async () => {
    const next = randomIntegers(20_261_121);
    const met = { optimal: 0, infeasible: 0 };
    for (let i = 0; i < 200; i += 1) {
      const tiny = randomProgram(next);
      const least = leastByEnumeration(tiny);
      const outcome = await solve(tiny);
      if (least === null) {
        expect(outcome, describeTiny(tiny)).toEqual({ kind: 'infeasible' });
        met.infeasible += 1;
        continue;
      }
      expectOptimal(tiny, outcome, least);
      expect(await solve(tiny, { cutoff: least }), describeTiny(tiny)).toEqual({ kind: 'infeasible' });
      expectOptimal(tiny, await solve(tiny, { cutoff: least + 1 }), least);
      met.optimal += 1;
    }
    expect(met.optimal).toBeGreaterThan(100);
    expect(met.infeasible).toBeGreaterThan(30);
  });

  test('a relaxation bounds the integer program from below, and its duals prove it', async () => {
    const next = randomIntegers(7);
    let bounded = 0;
    let strict = 0;
    for (let i = 0; i < 120; i += 1) {
      const tiny = randomProgram(next);
      const least = leastByEnumeration(tiny);
      const outcome = await solve(tiny, { relax: true });
      if (least === null) continue;
      if (outcome.kind !== 'optimal') throw new Error(`${outcome.kind}: ${describeTiny(tiny)}`);
      expect(outcome.objective).toBeLessThanOrEqual(least + 1e-6);
      bounded += 1;
      if (outcome.objective < least - 1e-3) strict += 1;
      if (backend === 'highs') expect(dualBound(tiny, outcome)).toBeCloseTo(outcome.objective, 5);
    }
    expect(bounded).toBeGreaterThan(30);
    expect(strict).toBeGreaterThan(5);
  });

  test('a start is no harm, feasible or not', async () => {
    const { program, answer } = CASES[0]!;
    for (const start of [
      [0, 1, 1, 0],
      [1, 1, 1, 1],
      [0.5, 0.5, 0.5, 0.5],
    ]) {
      const outcome = await executor.run('program', {
        program: layOut(program),
        start: Float64Array.from(start),
      });
      expectOptimal(program, outcome, answer as number);
    }
  });

  test('the same program and seed give the same point', async () => {
    const { program } = CASES.find(({ name }) => name === 'many optimal points')!;
    const [first, second] = [await solve(program), await solve(program)];
    expect(second).toEqual(first);
  });

  test('a malformed program is a fault that says what is wrong', async () => {
    const program = { ...layOut(CASES[0]!.program), value: Float64Array.of(5, Number.NaN, 4, 3) };
    const outcome = await executor.run('program', { program });
    expect(outcome).toEqual({ kind: 'fault', message: expect.stringContaining('value[1] is NaN') });
  });
});

function expectOptimal(tiny: TinyProgram, outcome: Outcome, least: number): void {
  expect(outcome, describeTiny(tiny)).toMatchObject({ kind: 'optimal', objective: least });
  if (outcome.kind !== 'optimal') return;
  const audit = auditPoint(layOut(tiny), outcome.point);
  expect(audit).toMatchObject({ feasible: true, objective: least, point: outcome.point });
}

/** Rows pass near a point of the box, so that about two programs in three are feasible. */
function randomProgram(next: (below: number) => number): TinyProgram {
  const columns = Array.from({ length: 2 + next(4) }, () => {
    const lower = next(4) - 2;
    return { cost: next(13) - 6, lower, upper: lower + next(4) };
  });
  const anchor = columns.map(({ lower, upper }) => lower + next(upper - lower + 1));
  const rows = Array.from({ length: 1 + next(4) }, () => {
    const of = columns.map(() => (next(3) === 0 ? 0 : next(9) - 4));
    const side =
      of.reduce((sum, coefficient, j) => sum + coefficient * anchor[j]!, 0) + (next(5) === 0 ? 1 : 0);
    const kind = next(4);
    if (kind === 0) return { of, atLeast: side, atMost: side };
    if (kind === 1) return { of, atLeast: side };
    return kind === 2 ? { of, atMost: side } : { of, atLeast: side, atMost: side + next(4) };
  });
  return { columns, rows };
}

/** The bound that the duals give by themselves: Σ dual × side + Σ reduced cost × side, after weak duality. */
function dualBound(tiny: TinyProgram, outcome: Extract<Outcome, { kind: 'optimal' }>): number {
  const program = layOut(tiny);
  if (outcome.duals === undefined) throw new Error('a relaxation without duals');
  const { rows, columns } = outcome.duals;
  let bound = 0;
  rows.forEach((dual, i) => {
    if (Math.abs(dual) > 1e-9) bound += dual * (dual > 0 ? program.rowLower[i]! : program.rowUpper[i]!);
  });
  for (let j = 0; j < program.columns; j += 1) {
    let reduced = program.objective[j]!;
    for (let e = program.columnStart[j]!; e < program.columnStart[j + 1]!; e += 1) {
      reduced -= program.value[e]! * rows[program.rowIndex[e]!]!;
    }
    expect(columns[j]).toBeCloseTo(reduced, 6);
    if (Math.abs(reduced) > 1e-9)
      bound += reduced * (reduced > 0 ? program.columnLower[j]! : program.columnUpper[j]!);
  }
  return bound;
}

function describeTiny(tiny: TinyProgram): string {
  return JSON.stringify(tiny);
}
