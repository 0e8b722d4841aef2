import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/report/text/csv.ts';
import { restore } from '../../../src/report/text/neutralise.ts';

describe('renderCsv', () => {
  it('writes RFC 4180 with CRLF, a header row, and empty cells for what is absent', () => {
    const text = renderCsv({
      columns: ['rotator_id', 'note'],
      rows: [
        ['R001', 'says "yes", twice'],
        ['R002', null],
        ['R003', 'a\nb'],
      ],
    });
    expect(text).toBe('rotator_id,note\r\nR001,"says ""yes"", twice"\r\nR002,\r\nR003,"a\nb"\r\n');
  });

  it('disarms formulas', () => {
    expect(renderCsv({ columns: ['x'], rows: [['=cmd|calc']] })).toBe("x\r\n'=cmd|calc\r\n");
  });

  it('refuses a ragged row', () => {
    expect(() => renderCsv({ columns: ['a', 'b'], rows: [['1']] })).toThrow(RangeError);
  });

  it('gives back every cell when it is read again', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '\t', '=', "'", ' ', 'é'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const text = renderCsv({ columns: ['a', 'b'], rows });
        const read: string[][] = parse(text, { from_line: 2 });
        expect(read.map((row) => row.map(restore))).toEqual(rows);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('writes a number as a number, whatever its sign, and a text that looks like one as a text', () => {
    const table = { columns: ['change', 'note'], rows: [[-5, '-5']] };
    expect(renderCsv(table)).toBe("change,note\r\n-5,'-5\r\n");
  });
});
