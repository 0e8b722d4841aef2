import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanRecord } from '../../../src/intake/source/scan-csv.ts';

function scanAll(text: string, delimiter = ','): { rows: string[][]; faults: string[]; lines: number } {
  const rows: string[][] = [];
  const faults: string[] = [];
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    const record = scanRecord(text, at, delimiter, cells);
    rows.push(cells);
    if (record.fault !== null) faults.push(`${record.fault.kind}@${record.fault.offset}`);
    at = record.end;
    lines += record.lines;
  }
  return { rows, faults, lines };
}

describe('scanRecord', () => {
  test('reads plain and quoted cells', () => {
    expect(scanAll('a,"b ""c"", d",\n"e\nf",,g').rows).toEqual([
      ['a', 'b "c", d', ''],
      ['e\nf', '', 'g'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('ends records at %j and counts lines', (end) => {
    expect(scanAll(`a,b${end}"c${end}d",e${end}f,g`)).toEqual({
      rows: [
        ['a', 'b'],
        [`c${end}d`, 'e'],
        ['f', 'g'],
      ],
      faults: [],
      lines: 4,
    });
  });

  test('takes a quote inside an unquoted cell as it is', () => {
    expect(scanAll('5" pipe,b').rows).toEqual([['5" pipe', 'b']]);
  });

  test('allows spaces after a closing quote', () => {
    expect(scanAll('"a" ,b')).toMatchObject({ rows: [['a', 'b']], faults: [] });
  });

  test('reports where a quote never closes, and text after one that does', () => {
    expect(scanAll('a,"b\nc').faults).toEqual(['unclosed-quote@2']);
    expect(scanAll('a,"b"c\nd,e')).toMatchObject({
      rows: [
        ['a', 'bc'],
        ['d', 'e'],
      ],
      faults: ['text-after-quote@5'],
    });
  });

  test('knows where each cell starts', () => {
    const starts: number[] = [];
    scanRecord('x\na,"b,\nc",d\n', 2, ',', [], starts);
    expect(starts).toEqual([2, 4, 11]);
  });

  test('reads what csv-parse reads', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '\n', '\r\n', '😀'),
      maxLength: 6,
    });
    const delimiters = fc.constantFrom(',', ';', '\t');
    let quoted = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        delimiters,
        (rows, delimiter) => {
          const text = rows
            .map((row) =>
              row
                .map((value) => {
                  if (!/["\r\n]/.test(value) && !value.includes(delimiter)) return value;
                  quoted += 1;
                  return `"${value.replaceAll('"', '""')}"`;
                })
                .join(delimiter),
            )
            .join('\n');
          const oracle: string[][] = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: ['\n', '\r\n', '\r'],
          });
          expect(scanAll(text, delimiter).rows).toEqual(oracle);
          expect(scanAll(text, delimiter).rows).toEqual(rows);
        },
      ),
      { seed: 20260901, numRuns: 2000 },
    );
    expect(quoted).toBeGreaterThan(5000);
  });
});
