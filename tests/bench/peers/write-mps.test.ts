import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeMps } from '../../../bench/peers/write-mps.ts';
import type { Program } from '../../../solver/program/program.ts';
import { layOut, type TinyProgram } from '../../conformance/tiny-program.ts';
import { readMps } from './read-mps.ts';

const number = fc.integer({ min: -40, max: 40 });
const limits = fc.oneof(
  fc.record({ atLeast: number }),
  fc.record({ atMost: number }),
  number.map((side) => ({ atLeast: side, atMost: side })),
  fc.tuple(number, fc.nat(9)).map(([side, range]) => ({ atLeast: side, atMost: side + range })),
);
const column = fc.record({
  cost: number,
  lower: fc.oneof(number, fc.constant(-Infinity)),
  span: fc.oneof(fc.nat(5), fc.constant(Infinity)),
  continuous: fc.boolean(),
});
const tinyProgram: fc.Arbitrary<TinyProgram> = fc
  .tuple(
    fc.array(column, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.array(number, { maxLength: 6 }), limits)),
  )
  .map(([columns, rows]) => ({
    columns: columns.map(({ cost, lower, span, continuous }) => ({
      cost,
      lower,
      upper: lower === -Infinity && span !== Infinity ? span : lower === -Infinity ? Infinity : lower + span,
      ...(continuous && { continuous: true as const }),
    })),
    rows: rows.map(([of, limit]) => ({ of: of.slice(0, columns.length), ...limit })),
  }));

it('says exactly what the program says', () => {
  let integers = 0;
  let ranges = 0;
  fc.assert(
    fc.property(tinyProgram, (tiny) => {
      const program = layOut(tiny);
      const read = readMps(writeMps(program));
      expect(read.columns.size).toBe(program.columns);
      for (let j = 0; j < program.columns; j += 1) {
        expect(read.columns.get(`c${j}`)).toEqual({
          cost: program.objective[j],
          lower: program.columnLower[j],
          upper: program.columnUpper[j],
          integer: program.integer[j] === 1,
          entries: entriesOf(program, j),
        });
        if (program.integer[j] === 1) integers += 1;
      }
      for (let i = 0; i < program.rows; i += 1) {
        const [lower, upper] = [program.rowLower[i]!, program.rowUpper[i]!];
        expect(read.rows.get(`r${i}`)).toEqual({ lower, upper });
        if (lower !== upper && Number.isFinite(lower) && Number.isFinite(upper)) ranges += 1;
      }
    }),
    { seed: 21, numRuns: 300 },
  );
  expect(integers).toBeGreaterThan(200);
  expect(ranges).toBeGreaterThan(100);
});

function entriesOf(program: Program, column: number): Map<string, number> {
  const entries = new Map<string, number>();
  for (let e = program.columnStart[column]!; e < program.columnStart[column + 1]!; e += 1) {
    entries.set(`r${program.rowIndex[e]}`, program.value[e]!);
  }
  return entries;
}
