import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditOutcome, auditPoint, describeViolation } from '../../../solver/program/audit.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import { layOut, type TinyProgram } from '../../conformance/tiny-program.ts';

/** Least cost 2, at (0, 1); (1, 0) costs 3, (0, 0) is not feasible. */
const PROGRAM = layOut({
  columns: [{ cost: 3 }, { cost: 2 }],
  rows: [{ of: [1, 1], atLeast: 1, atMost: 1 }],
});

const point = (...values: number[]): Float64Array => Float64Array.from(values);

describe('auditPoint', () => {
  test('snaps the noise of a back end and recomputes the objective', () => {
    expect(auditPoint(PROGRAM, point(1e-11, 0.9999999999991))).toEqual({
      feasible: true,
      objective: 2,
      point: point(0, 1),
    });
  });

  test('leaves no negative zero in the point', () => {
    const audit = auditPoint(PROGRAM, point(-1e-12, 1));
    expect(audit.feasible && Object.is(audit.point[0], 0)).toBe(true);
  });

  test.each([
    [point(0.5, 0.5), { kind: 'fractional', column: 0, value: 0.5 }],
    [point(0, Number.NaN), { kind: 'fractional', column: 1, value: Number.NaN }],
    [point(0, Infinity), { kind: 'fractional', column: 1, value: Infinity }],
    [point(-1, 2), { kind: 'column', column: 0, value: -1 }],
    [point(0, 0), { kind: 'row', row: 0, activity: 0 }],
    [point(1, 1), { kind: 'row', row: 0, activity: 2 }],
    [point(1), { kind: 'length', expected: 2, found: 1 }],
  ])('%o is refused with its reason', (values, violation) => {
    const audit = auditPoint(PROGRAM, values);
    expect(audit).toEqual({ feasible: false, violated: violation });
    if (!audit.feasible) expect(describeViolation(PROGRAM, audit.violated)).toMatch(/\d/);
  });

  test('a continuous column that is not an integer is refused, not believed', () => {
    const program = layOut({ columns: [{ cost: 1, upper: 3, continuous: true }], rows: [] });
    expect(auditPoint(program, point(1.5))).toMatchObject({ violated: { kind: 'fractional' } });
    expect(auditPoint(program, point(2))).toMatchObject({ feasible: true, objective: 2 });
  });

  test('sums past 2⁵³ are exact: a violation of 1 in 10¹⁷ is seen', () => {
    const big = 2 ** 52;
    const columns = Array.from({ length: 3 }, () => ({ cost: 0, upper: 100 }));
    // 100 × 2⁵² − 100 × 2⁵² + x: in doubles the last term would be lost on the way.
    const atMost = (limit: number) => layOut({ columns, rows: [{ of: [big + 1, -big, -1], atMost: limit }] });
    expect(auditPoint(atMost(0), point(100, 100, 100))).toMatchObject({ feasible: true });
    expect(auditPoint(atMost(0), point(100, 100, 99))).toMatchObject({
      violated: { kind: 'row', activity: 1n },
    });
  });

  test('an objective past 2⁵³ is refused unless it comes back into range', () => {
    const columns = [
      { cost: 2 ** 52, upper: 100 },
      { cost: -(2 ** 52), upper: 100 },
    ];
    const program = layOut({ columns, rows: [] });
    expect(auditPoint(program, point(100, 0))).toEqual({ feasible: false, violated: { kind: 'overflow' } });
    expect(auditPoint(program, point(100, 100))).toMatchObject({ feasible: true, objective: 0 });
  });

  test('agrees with the definition in BigInt on any integers', () => {
    const seen = { feasible: 0, violated: 0 };
    const integer = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.maxSafeInteger());
    const tiny: fc.Arbitrary<TinyProgram> = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        columns: fc.array(fc.record({ cost: integer, lower: fc.constant(-5), upper: fc.constant(5) }), {
          minLength: width,
          maxLength: width,
        }),
        rows: fc.array(
          fc.record({
            of: fc.array(integer, { minLength: width, maxLength: width }),
            atLeast: fc.constant(-(2 ** 53) + 1),
            atMost: integer,
          }),
          { maxLength: 3 },
        ),
      }),
    );
    const pointed = tiny.chain((program) =>
      fc.tuple(
        fc.constant(program),
        fc.array(fc.integer({ min: -5, max: 5 }), {
          minLength: program.columns.length,
          maxLength: program.columns.length,
        }),
      ),
    );
    fc.assert(
      fc.property(pointed, ([program, values]) => {
        const sum = (factors: readonly number[]): bigint =>
          factors.reduce((total, factor, j) => total + BigInt(factor) * BigInt(values[j]!), 0n);
        const holds = program.rows.every(({ of, atLeast, atMost }) => {
          const activity = sum(of);
          return activity >= BigInt(atLeast!) && activity <= BigInt(atMost!);
        });
        const objective = sum(program.columns.map(({ cost }) => cost));
        const exact = objective === BigInt(Number(objective)) && Number.isSafeInteger(Number(objective));
        const audit = auditPoint(layOut(program), Float64Array.from(values));
        expect(audit.feasible).toBe(holds && exact);
        if (audit.feasible) expect(BigInt(audit.objective)).toBe(objective);
        seen[audit.feasible ? 'feasible' : 'violated'] += 1;
      }),
      { seed: 53, numRuns: 2000 },
    );
    expect(seen.feasible).toBeGreaterThan(200);
    expect(seen.violated).toBeGreaterThan(200);
  });
});

describe('auditOutcome', () => {
  const audited = (outcome: Outcome): Outcome => auditOutcome(PROGRAM, outcome);

  test('confirms a true optimum, with exact numbers', () => {
    expect(audited({ kind: 'optimal', point: point(0, 1 - 1e-9), objective: 1.99999999999 })).toEqual({
      kind: 'optimal',
      point: point(0, 1),
      objective: 2,
    });
  });

  test.each<[string, Outcome, RegExp]>([
    ['an infeasible optimum', { kind: 'optimal', point: point(0, 0), objective: 0 }, /row 0 comes to 0/],
    ['a fractional optimum', { kind: 'optimal', point: point(0.5, 0.5), objective: 2.5 }, /column 0 is 0.5/],
    ['a point outside its bounds', { kind: 'optimal', point: point(-1, 2), objective: 1 }, /column 0 is -1/],
    [
      'an optimum worse than its own point',
      { kind: 'optimal', point: point(0, 1), objective: 3 },
      /optimum of 3/,
    ],
    ['an optimum that is no number', { kind: 'optimal', point: point(0, 1), objective: Number.NaN }, /NaN/],
    [
      'an infeasible incumbent',
      { kind: 'incumbent', point: point(1, 1), objective: 5, bound: 0, limit: 'time' },
      /row 0 comes to 2/,
    ],
    [
      'a bound above its own incumbent',
      { kind: 'incumbent', point: point(0, 1), objective: 2, bound: 2.7, limit: 'time' },
      /bound of 2.7/,
    ],
  ])('%s is a fault', (_, lie, message) => {
    expect(audited(lie)).toEqual({ kind: 'fault', message: expect.stringMatching(message) });
  });

  test('a proof holds only for the objective it was claimed for', () => {
    expect(audited({ kind: 'optimal', point: point(1, 0), objective: 1.2 })).toEqual({
      kind: 'incumbent',
      point: point(1, 0),
      objective: 3,
      bound: 2,
      limit: 'gap',
    });
  });

  test('an incumbent whose rounded bound meets it is optimal', () => {
    expect(
      audited({ kind: 'incumbent', point: point(0, 1), objective: 2, bound: 1.01, limit: 'time' }),
    ).toEqual({
      kind: 'optimal',
      point: point(0, 1),
      objective: 2,
    });
  });

  test('bounds are rounded to what the objective can be, without being fooled by noise', () => {
    const bounded = (bound: number): Outcome => audited({ kind: 'unknown', limit: 'time', bound });
    expect(bounded(1.2)).toMatchObject({ bound: 2 });
    expect(bounded(1 + 1e-9)).toMatchObject({ bound: 1 });
    expect(bounded(-Infinity)).toMatchObject({ bound: -Infinity });
    expect(bounded(Number.NaN)).toMatchObject({ bound: -Infinity });
    const hundreds = layOut({ columns: [{ cost: 300 }, { cost: 200 }], rows: [] });
    expect(auditOutcome(hundreds, { kind: 'unknown', limit: 'time', bound: 101 })).toMatchObject({
      bound: 200,
    });
    const mixed = layOut({ columns: [{ cost: 1, continuous: true }], rows: [] });
    expect(auditOutcome(mixed, { kind: 'unknown', limit: 'time', bound: 0.25 })).toMatchObject({
      bound: 0.25,
    });
  });

  test('what makes no claim passes through', () => {
    for (const outcome of [{ kind: 'infeasible' }, { kind: 'fault', message: 'x' }] as const) {
      expect(audited(outcome)).toBe(outcome);
    }
  });
});
