import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, restore } from '../../../src/report/text/neutralise.ts';

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '；',
    ';',
    ',',
    '"',
    'a',
    '＝',
    '１',
  ),
  maxLength: 12,
});

/** Where some spreadsheet would start a cell: the text's start, and behind every line break, `;` and TAB. */
function cellStarts(text: string): string[] {
  return text.split(/[\r\n;\t]/);
}

describe('neutralise', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1905', "'+44 1905"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b＝1', "'\u200b＝1"],
    ['ward\n=cmd', "ward\n'=cmd"],
    ['a;=cmd', "a;'=cmd"],
    ["'=1", "''=1"],
    ['MSK - adults', 'MSK - adults'],
    ["O'Brien", "O'Brien"],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(neutralise(text)).toBe(cell);
    expect(restore(cell)).toBe(text);
  });

  it('leaves nothing that a spreadsheet would run, and can be undone', () => {
    let changed = 0;
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const cell = neutralise(text);
        expect(restore(cell)).toBe(text);
        expect(cell).not.toMatch(/^[\s\u200b\ufeff]*[\t\r\n]/);
        for (const start of cellStarts(cell)) expect(start).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝]/);
        if (cell !== text) changed += 1;
      }),
      { seed: 20261101, numRuns: 3000 },
    );
    expect(changed).toBeGreaterThan(1000);
  });

  it('leaves what is not dangerous alone, and restores any text it did not write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(restore(neutralise(text))).toBe(text);
      }),
      { seed: 7, numRuns: 1000 },
    );
    expect(restore("O'Brien's ward")).toBe("O'Brien's ward");
  });
});
