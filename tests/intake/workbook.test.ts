import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type Intake, readProgramme } from '../../src/intake/read-programme.ts';
import { accepted } from '../support/accepted.ts';
import { type Book, type BookCell, buildWorkbook, workbookParts, zip } from './build-workbook.ts';
import { EXAMPLE, encode } from './example.ts';
import { withoutPlaces } from './without-places.ts';

const table = (name: string): string[][] => parse(EXAMPLE[name] ?? '', { relax_column_count: true });

/** The example as sheets of text. */
const EXAMPLE_BOOK: Record<string, BookCell[][]> = Object.fromEntries(
  Object.keys(EXAMPLE).map((name) => [name, table(name)]),
);

async function readBook(bytes: Uint8Array, name = 'book.xlsx'): Promise<Intake> {
  return await readProgramme([{ name, bytes }]);
}

/** The example with one cell (row and column from 1) put in the place of another. */
function bookWith(sheet: string, row: number, column: number, cell: BookCell): Book {
  const rows = (EXAMPLE_BOOK[sheet] ?? []).map((cells) => [...cells]);
  const cells = rows[row - 1];
  if (cells === undefined) throw new RangeError('no such row');
  cells[column - 1] = cell;
  return { ...EXAMPLE_BOOK, [sheet]: rows };
}

describe('a workbook', () => {
  test('reads as the folder with the same tables', async () => {
    const intake = await readBook(buildWorkbook(EXAMPLE_BOOK));
    expect(intake.issues).toEqual([]);
    const folder = accepted(await readProgramme(encode(EXAMPLE))).programme;
    expect(withoutPlaces(accepted(intake).programme)).toEqual(withoutPlaces(folder));
    expect(Object.keys(accepted(intake).programme.inputs)).toEqual(['book.xlsx']);
    expect(accepted(intake).programme.rotators[1]?.at).toEqual({ file: 'book.xlsx[rotators]', line: 3 });
  });

  test('as write-excel-file writes it, with real dates, numbers and booleans', async () => {
    const sheets = Object.entries(EXAMPLE_BOOK).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((cells) =>
        cells.map((text) => {
          if (typeof text !== 'string' || text === '') return null;
          if (/^\d{4}-\d\d-\d\d$/.test(text))
            return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
          if (/^\d+(\.\d+)?$/.test(text)) return { value: Number(text), type: Number };
          if (text === 'yes' || text === 'no') return { value: text === 'yes', type: Boolean };
          return { value: text, type: String };
        }),
      ),
    }));
    const bytes = await writeXlsxFile(sheets).toBuffer();
    const intake = await readBook(bytes);
    expect(intake.issues).toEqual([]);
    const folder = accepted(await readProgramme(encode(EXAMPLE))).programme;
    expect(withoutPlaces(accepted(intake).programme)).toEqual(withoutPlaces(folder));
  });

  test('called after a table holds it in its one sheet, whatever that is called', async () => {
    const books = Object.entries(EXAMPLE_BOOK).map(([name, rows]) => ({
      name: `${name}.xlsx`,
      bytes: buildWorkbook({ Sheet1: rows }),
    }));
    const intake = await readProgramme(books);
    expect(intake.issues).toEqual([]);
    const folder = accepted(await readProgramme(encode(EXAMPLE))).programme;
    expect(withoutPlaces(accepted(intake).programme)).toEqual(withoutPlaces(folder));
    expect(accepted(intake).programme.rotators[1]?.at).toEqual({ file: 'rotators.xlsx[Sheet1]', line: 3 });
    const two = buildWorkbook({ Sheet1: EXAMPLE_BOOK.rotators ?? [], Sheet2: [['id'], ['1']] });
    const unclear = await readProgramme([
      ...books.filter(({ name }) => name !== 'rotators.xlsx'),
      { name: 'rotators.xlsx', bytes: two },
    ]);
    expect(unclear.issues.map(({ code }) => code)).toContain('missing-table');
  });

  test('may stand beside tables in CSV, as long as no table comes twice', async () => {
    const { rotators: _rotators, ...others } = EXAMPLE_BOOK;
    const csv = encode({ rotators: EXAMPLE.rotators ?? '' });
    const intake = await readProgramme([{ name: 'book.xlsx', bytes: buildWorkbook(others) }, ...csv]);
    expect(intake.kind).toBe('programme');
    const twice = await readProgramme([{ name: 'book.xlsx', bytes: buildWorkbook(EXAMPLE_BOOK) }, ...csv]);
    expect(twice.issues).toMatchObject([{ code: 'duplicate-table', file: 'rotators.csv' }]);
  });

  test('may be a scenario', async () => {
    const scenario = [
      {
        name: 'more.xlsx',
        bytes: buildWorkbook({
          placements: [
            ['placement_id', 'capacity'],
            ['msk-a', 3],
          ],
        }),
      },
    ];
    const intake = await readProgramme(encode(EXAMPLE), { scenarios: [scenario] });
    expect(accepted(intake).programme.placements[0]?.everyCycle).toMatchObject({
      capacity: 300,
      at: { file: 'scenario/more.xlsx[placements]', line: 2 },
    });
  });

  test('names sheet, row and column of a problem', async () => {
    const intake = await readBook(buildWorkbook(bookWith('rotators', 3, 4, 'lots')));
    expect(intake.issues).toMatchObject([
      { code: 'wrong-type', file: 'book.xlsx[rotators]', line: 3, column: 4, value: 'lots' },
    ]);
  });

  test('shows numbers as Excel does', async () => {
    const intake = await readBook(
      buildWorkbook(bookWith('rotators', 3, 4, { xml: '<v>0.59999999999999998</v>' })),
    );
    expect(accepted(intake).programme.rotators[1]?.wte).toBe(60);
  });

  test('takes a date cell for a date and a bare number for a mistake', async () => {
    const dated = await readBook(buildWorkbook(bookWith('absences', 2, 2, { day: 46327 })));
    expect(withoutPlaces(accepted(dated).programme.absences)).toEqual(
      withoutPlaces(accepted(await readProgramme(encode(EXAMPLE))).programme.absences),
    );
    const bare = await readBook(buildWorkbook(bookWith('absences', 2, 2, 46327)));
    expect(bare.issues).toMatchObject([{ code: 'excel-day-number', value: '46327' }]);
    const timed = await readBook(buildWorkbook(bookWith('absences', 2, 2, { day: 46327.5 })));
    expect(timed.issues).toMatchObject([{ code: 'wrong-type', value: '2026-11-01T12:00:00' }]);
  });

  test.each([
    ['an error', { attributes: 't="e"', xml: '<f>VLOOKUP(1)</f><v>#N/A</v>' }, '#N/A'],
    ['a formula that was never calculated', { xml: '<f>A1+1</f><v></v>' }, null],
    ['a formula without any value', { attributes: 't="str"', xml: '<f>A1&amp;"x"</f>' }, null],
  ])('never reads %s as a blank cell', async (_name, cell, value) => {
    const intake = await readBook(buildWorkbook(bookWith('rotators', 4, 5, cell)));
    expect(intake.kind).toBe('rejected');
    expect(intake.issues).toMatchObject([
      { code: 'formula-error', file: 'book.xlsx[rotators]', line: 4, column: 5, value, severity: 'error' },
    ]);
  });

  test('reads a calculated formula', async () => {
    const intake = await readBook(buildWorkbook(bookWith('rotators', 3, 4, { xml: '<f>3/5</f><v>0.6</v>' })));
    expect(accepted(intake).programme.rotators[1]?.wte).toBe(60);
  });

  test('warns of sheets that are no tables, but not of blank ones', async () => {
    const intake = await readBook(buildWorkbook({ ...EXAMPLE_BOOK, Sheet9: [], rota: [['x']] }));
    expect(intake.issues).toMatchObject([
      { code: 'unknown-file', file: 'book.xlsx[rota]', severity: 'warning' },
    ]);
  });

  test.each([
    [
      'names',
      'a sheet of names',
      {
        names: [
          ['rotator_id', 'name'],
          ['R001', 'Ada'],
        ],
      },
    ],
    ['Names', 'whatever its case', { Names: [['R001', 'Ada']] }],
    [
      'Staff',
      'under another title',
      {
        Staff: [
          ['id', 'Full Name'],
          ['R001', 'Ada'],
        ],
      },
    ],
  ])(
    'is refused with a sheet %s: %s, since a run keeps a copy of the workbook',
    async (name, _why, sheet) => {
      const intake = await readBook(buildWorkbook({ ...EXAMPLE_BOOK, ...sheet }));
      expect(intake.kind).toBe('rejected');
      expect(intake.issues).toMatchObject([{ code: 'personal-data', file: `book.xlsx[${name}]` }]);
    },
  );

  test('may have a blank sheet for names', async () => {
    expect((await readBook(buildWorkbook({ ...EXAMPLE_BOOK, names: [] }))).issues).toEqual([]);
  });

  test('with a blank sheet under a table name has an empty table', async () => {
    const intake = await readBook(buildWorkbook({ ...EXAMPLE_BOOK, sites: [] }));
    expect(intake.issues).toMatchObject([{ code: 'empty-table', file: 'book.xlsx[sites]' }]);
  });

  test('refuses control characters', async () => {
    const intake = await readBook(buildWorkbook(bookWith('sites', 2, 2, 'bell_x0007_')));
    expect(intake.issues).toMatchObject([
      { code: 'control-character', file: 'book.xlsx[sites]', line: 2, column: 2 },
    ]);
  });
});

describe('a workbook that cannot be read safely', () => {
  const parts = workbookParts(EXAMPLE_BOOK);
  const cases: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'not a zip archive': [new TextEncoder().encode('rotator_id,profession'), 'unreadable-workbook'],
    'an archive cut short': [zip(parts).subarray(0, 900), 'unreadable-workbook'],
    'a directory that points nowhere': [corrupted(zip(parts)), 'unreadable-workbook'],
    'an encrypted archive': [zip(parts, { encrypted: true }), 'unreadable-workbook'],
    'an unknown compression': [zip(parts, { method: 99 }), 'unreadable-workbook'],
    'a zip archive without a workbook': [zip({ 'hello.xml': '<a/>' }), 'unreadable-workbook'],
    'broken XML': [
      zip({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' }),
      'unreadable-workbook',
    ],
    'a declared size of gigabytes': [zip(parts, { unpacked: 0x7fff_ffff }), 'workbook-too-large'],
    'a member larger than it declares': [zip(parts, { unpacked: 10 }), 'workbook-too-large'],
    'one cell in the last corner of a sheet': [
      zip({
        ...parts,
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
      }),
      'workbook-too-large',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_name, [bytes, code]) => {
    const before = process.memoryUsage().rss;
    const intake = await readBook(bytes);
    expect(intake.kind).toBe('rejected');
    expect(intake.issues).toMatchObject([{ code, file: 'book.xlsx', line: null, severity: 'error' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});

function corrupted(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  copy.writeUInt32LE(0x0fff_ffff, copy.length - 6);
  return copy;
}
