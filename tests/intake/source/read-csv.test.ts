import { describe, expect, test } from 'vitest';
import { IssueList } from '../../../src/intake/issues/issue-list.ts';
import { readCsv } from '../../../src/intake/source/read-csv.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_RECORD, MAX_ROWS } from '../../../src/intake/source/sheet.ts';

function read(bytes: string | Uint8Array): { sheet: ReturnType<typeof readCsv>; codes: string[] } {
  const issues = new IssueList();
  const sheet = readCsv('t.csv', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, issues);
  return { sheet, codes: issues.sorted().map(({ code }) => code) };
}

const rowsOf = (bytes: string | Uint8Array): readonly (readonly string[])[] => {
  const { sheet } = read(bytes);
  return sheet === null ? [] : [sheet.header.cells, ...sheet.records.map(({ cells }) => cells)];
};

const ROWS = [
  ['id', 'name'],
  ['R1', 'O’Brien – Zoë €'],
];
const TEXT = 'id,name\nR1,O’Brien – Zoë €';

describe('readCsv', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    [
      'Windows-1252',
      Buffer.from(TEXT.replace('’', '\u0092').replace('–', '\u0096').replace('€', '\u0080'), 'latin1'),
    ],
  ])('reads %s', (_name, bytes) => {
    expect(rowsOf(bytes)).toEqual(ROWS);
  });

  test.each([
    ['comma', 'id,name,x\nR1,a;b,'],
    ['semicolon', 'id;name;x\nR1;a,b;'],
    ['TAB', 'id\tname\tx\nR1\ta,b;c\t'],
    ['sep= line', 'sep=;\r\nid;name;x\r\nR1;a,b;\r\n'],
    ['quoted sep= line', '"sep=,"\nid,name,x\nR1,a;b,'],
    ['delimiter inside a quoted header', '"id;a;b;c",name,x\nR1,a;b,'],
  ])('finds the delimiter: %s', (_name, text) => {
    const { sheet, codes } = read(text);
    expect(codes).toEqual([]);
    expect(sheet?.header.cells).toHaveLength(3);
    expect(sheet?.records[0]?.cells).toHaveLength(3);
  });

  test('remembers line and character of every cell', () => {
    const { sheet } = read('sep=,\r\nid,"na\r\nme",x\r\n\r\n"R\n1",😀é,"y"\r\nR2,,z\r\n');
    expect(sheet?.header.line).toBe(2);
    const [first, second] = sheet?.records ?? [];
    if (sheet === null || first === undefined || second === undefined)
      throw new Error('two records expected');
    expect([0, 1, 2].map((cell) => sheet.locate(sheet.header, cell))).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 4 },
      { line: 3, column: 5 },
    ]);
    expect([0, 1, 2].map((cell) => sheet.locate(first, cell))).toEqual([
      { line: 5, column: 1 },
      { line: 6, column: 4 },
      { line: 6, column: 7 },
    ]);
    expect(sheet.locate(second, 2)).toEqual({ line: 7, column: 5 });
  });

  test('leaves out blank rows, also those of delimiters only, and blank cells beyond the header', () => {
    expect(rowsOf('\n ,\nid,name\n,\n\nR1,a,,\n \n')).toEqual([
      ['id', 'name'],
      ['R1', 'a', '', ''],
    ]);
  });

  test('keeps the rows around a ragged one', () => {
    const { sheet, codes } = read('id,name\nR1\nR2,b\nR3,c,d\n');
    expect(codes).toEqual(['ragged-row', 'ragged-row']);
    expect(sheet?.records.map(({ cells, line }) => [line, ...cells])).toEqual([[3, 'R2', 'b']]);
  });

  test('goes on after a quote that is wrong', () => {
    const { sheet, codes } = read('id,name\nR1,"a"b\nR2,c\n');
    expect(codes).toEqual(['text-after-quote']);
    expect(sheet?.records).toHaveLength(2);
  });

  test.each([
    ['UTF-16LE cut in the middle of a character', Buffer.from(`\ufeff${TEXT}`, 'utf16le').subarray(0, 11)],
    ['UTF-16 with a lone surrogate', Buffer.from('\ufeffid\ud800', 'utf16le')],
    ['neither UTF-8 nor Windows-1252', Uint8Array.of(0x69, 0x64, 0x90, 0x0a)],
  ])('refuses %s', (_name, bytes) => {
    expect(read(bytes)).toEqual({ sheet: null, codes: ['unreadable-file'] });
  });

  test('refuses control characters, C1 included, and says where', () => {
    for (const [text, line, column] of [
      ['id\nR1\u0007', 2, 3],
      ['id,b\nR1,x\u0085', 2, 5],
      ['id\n\u0000', 2, 1],
    ] as const) {
      const issues = new IssueList();
      expect(readCsv('t.csv', new TextEncoder().encode(text), issues)).toBeNull();
      expect(issues.sorted()).toMatchObject([{ code: 'control-character', line, column }]);
    }
  });

  test.each([
    ['rows', `id\n${'x\n'.repeat(MAX_ROWS + 1)}`, ['too-many-rows']],
    ['blank lines', '\n'.repeat(MAX_ROWS + 2), ['too-many-rows']],
    ['rows after a fault', `id\n"x"y\n${'x\n'.repeat(MAX_ROWS)}`, ['text-after-quote', 'too-many-rows']],
    ['columns', `${'x,'.repeat(MAX_COLUMNS)}x\n`, ['too-many-columns']],
    ['cells in a row', `id\nx${','.repeat(MAX_RECORD + 1)}\nR1\n`, ['too-many-columns']],
    ['characters in a row', `id\n"${'x'.repeat(MAX_RECORD + 1)}"\nR1\n`, ['record-too-long']],
    ['cells', ','.repeat(MAX_CELLS + 1), ['file-too-large']],
  ])('refuses too many %s', (_name, text, codes) => {
    const before = process.memoryUsage().rss;
    expect(new Set(read(text).codes)).toEqual(new Set(codes));
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
  });

  test('takes as many rows as it promises', () => {
    const { sheet, codes } = read(`id\n${'x\n'.repeat(MAX_ROWS)}`);
    expect(codes).toEqual([]);
    expect(sheet?.records.length).toBe(MAX_ROWS);
  });

  test('calls a file without a character empty', () => {
    expect(read('')).toEqual({ sheet: null, codes: ['empty-table'] });
    expect(read('\n ;;\n')).toEqual({ sheet: null, codes: ['empty-table'] });
  });
});
