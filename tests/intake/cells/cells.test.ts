import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/calendar.ts';
import {
  type Cell,
  degrees,
  freeText,
  hundredths,
  id,
  idList,
  oneOf,
  wholeNumber,
  wholeNumberList,
  yesNo,
} from '../../../src/intake/cells/cells.ts';
import { dayFirstDate, isoDate } from '../../../src/intake/cells/date-cell.ts';
import { readCell } from '../../../src/intake/cells/read-cell.ts';
import { slackCell } from '../../../src/intake/cells/slack-cell.ts';

function read<Value>(cell: Cell<Value>, text: string): unknown {
  const reading = readCell(cell, text);
  return reading.ok ? reading.value : reading.finding.code;
}

function readAll<Value>(cell: Cell<Value>, texts: readonly string[]): unknown[] {
  return texts.map((text) => read(cell, text));
}

describe('cells', () => {
  test('whole numbers are digits and nothing else', () => {
    const cell = wholeNumber({ from: 0, to: 600 });
    expect(readAll(cell, ['0', '007', '+5', '600'])).toEqual([0, 7, 5, 600]);
    expect(readAll(cell, ['0x10', '1e2', '5.0', '5,0', 'true', '', 'Infinity', '٣'])).toEqual(
      Array(8).fill('wrong-type'),
    );
    expect(readAll(cell, ['-1', '601', '999999999999999'])).toEqual(Array(3).fill('out-of-range'));
  });

  test('hundredths are exact', () => {
    const cell = hundredths({ from: -10, to: 10_000 });
    expect(readAll(cell, ['1', '0.6', '1.10', '0.29', '-2.5', '1.100', '4503.07', '-0.00'])).toEqual([
      100, 60, 110, 29, -250, 110, 450_307, -0,
    ]);
    expect(readAll(cell, ['.5', '-.25'])).toEqual([50, -25]);
    expect(readAll(cell, ['.', '1.', '0,6', '1e3', '1.2.3', '½'])).toEqual(Array(6).fill('wrong-type'));
    const comma = readCell(cell, '0,6');
    expect(comma).toMatchObject({ ok: false, finding: { remedy: 'Write 0.6, with a point.' } });
    expect(readAll(cell, ['0.625', '1.001'])).toEqual(Array(2).fill('too-precise'));
    expect(readAll(cell, ['-10.01', '10000.01'])).toEqual(Array(2).fill('out-of-range'));
  });

  test('yes and no come in several words', () => {
    expect(readAll(yesNo, ['yes', 'Y', 'TRUE', '1'])).toEqual(Array(4).fill(true));
    expect(readAll(yesNo, ['no', 'N', 'False', '0'])).toEqual(Array(4).fill(false));
    expect(readAll(yesNo, ['maybe', '2', 'on', 'enabled'])).toEqual(Array(4).fill('wrong-type'));
  });

  test('words out of a list are read without case and punctuation', () => {
    expect(readAll(oneOf(['worst-off', 'blend']), ['Worst off', 'BLEND', 'worst_off', 'worse'])).toEqual([
      'worst-off',
      'blend',
      'worst-off',
      'unknown-word',
    ]);
  });

  test('ids lose what nobody sees', () => {
    const seen = readAll(id(), [
      'R001',
      '\ufeffR001\u200b',
      '\u202aR001\u202c',
      'R\u00a001',
      'R  1',
      'e\u0301',
      "'=R1",
      'R1',
      'O’Brien',
    ]);
    expect(seen).toEqual(['R001', 'R001', 'R001', 'R 01', 'R 1', 'é', '=R1', 'R1', 'O’Brien']);
    expect(readAll(id(), ['a;b', 'a>b', '*', 'x'.repeat(65), '\u200b'])).toEqual(Array(5).fill('bad-id'));
  });

  test('lists are sets in order', () => {
    expect(readAll(idList(), ['b;a; b ;', 'é;z', 'x'])).toEqual([['a', 'b'], ['z', 'é'], ['x']]);
    expect(read(idList(), 'a>b;c')).toBe('bad-id');
    expect(readAll(wholeNumberList({ from: 1, to: 9 }), ['6;5;6', '7', '5;10', '5-6'])).toEqual([
      [5, 6],
      [7],
      'wrong-type',
      'wrong-type',
    ]);
  });

  test('slack is an amount or a share', () => {
    expect(readAll(slackCell, ['5', '2%', '2.5 %', '100%', '0'])).toEqual([
      { kind: 'absolute', amount: 5 },
      { kind: 'hundredths-of-percent', amount: 200 },
      { kind: 'hundredths-of-percent', amount: 250 },
      { kind: 'hundredths-of-percent', amount: 10_000 },
      { kind: 'absolute', amount: 0 },
    ]);
    expect(readAll(slackCell, ['-1', '101%', 'much', '1.5'])).toEqual(Array(4).fill('wrong-type'));
  });

  test('a text is one line, whatever was typed or pasted into its cell', () => {
    const broken = [
      'Stroke\r\n\tunit',
      'two  spaces',
      'left\u2028right',
      '\u202eright to left\u202c',
      'כף \u200fיד',
    ];
    expect(readAll(freeText, broken)).toEqual([
      'Stroke unit',
      'two spaces',
      'left right',
      'right to left',
      'כף יד',
    ]);
  });

  test('degrees and texts have their limits', () => {
    expect(readAll(degrees({ from: -90, to: 90 }), ['52.19', '-90', '90.1', '52°'])).toEqual([
      52.19,
      -90,
      'out-of-range',
      'wrong-type',
    ]);
    expect(readAll(freeText, ['=SUM(A1)', 'x'.repeat(2001)])).toEqual(['=SUM(A1)', 'out-of-range']);
  });
});

describe('dates', () => {
  const day = (text: string): unknown => parseDay(text);

  test('are ISO, with or without the zeros and a midnight', () => {
    const texts = ['2026-09-01', '2026-9-1', '2026-09-01T00:00:00', '2026-09-01 00:00', '2024-02-29'];
    expect(readAll(isoDate, texts)).toEqual(
      ['2026-09-01', '2026-09-01', '2026-09-01', '2026-09-01', '2024-02-29'].map(day),
    );
  });

  test.each([
    ['2026-02-30', 'impossible-date'],
    ['2026-13-01', 'impossible-date'],
    ['31/02/2026', 'impossible-date'],
    ['13/13/2026', 'impossible-date'],
    ['03/04/2026', 'ambiguous-date'],
    ['3.4.2026', 'ambiguous-date'],
    ['04/04/2026', 'date-format'],
    ['25/12/2026', 'date-format'],
    ['12/25/2026', 'date-format'],
    ['25/12/26', 'date-format'],
    ['46327', 'excel-day-number'],
    ['2026-09-01T09:30:00', 'wrong-type'],
    ['September 2026', 'wrong-type'],
    ['1 Sep 2026', 'wrong-type'],
  ])('%s is refused as %s', (text, code) => {
    expect(read(isoDate, text)).toBe(code);
  });

  test('are read day first only where that is declared', () => {
    const texts = ['03/04/2026', '25/12/2026', '1/9/2026', '2026-09-01'];
    expect(readAll(dayFirstDate, texts)).toEqual(
      ['2026-04-03', '2026-12-25', '2026-09-01', '2026-09-01'].map(day),
    );
    expect(readAll(dayFirstDate, ['12/25/2026', '30/02/2026', '01/09/26'])).toEqual([
      'impossible-date',
      'impossible-date',
      'date-format',
    ]);
  });
});
