import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../../src/intake/issues/input-file.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { accepted } from '../../support/accepted.ts';
import { withoutPlaces } from '../without-places.ts';
import { TABLES } from './example-rows.ts';

interface Style {
  readonly delimiter: string;
  readonly end: string;
  readonly encoding: 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'windows-1252';
  readonly quoteAll: boolean;
  readonly declared: boolean;
  readonly header: (header: string) => string;
  readonly trailing: boolean;
}

const HEADERS: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => ` ${header.replaceAll('_', ' ')}`,
  (header) => header.replaceAll('_', ''),
  (header) =>
    header
      .split('_')
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join('-'),
];

const styles: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'utf16le', 'utf16be', 'windows-1252'),
  quoteAll: fc.boolean(),
  declared: fc.boolean(),
  header: fc.constantFrom(...HEADERS),
  trailing: fc.boolean(),
});

const CODE_PAGE: Readonly<Record<string, number>> = { '’': 0x92, '€': 0x80, '–': 0x96 };

function bytesOf(text: string, encoding: Style['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text);
    case 'utf8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from(Array.from(text, (letter) => CODE_PAGE[letter] ?? letter.charCodeAt(0)));
  }
}

function write(rows: readonly (readonly string[])[], style: Style): Uint8Array {
  const quote = (text: string): string =>
    style.quoteAll || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const [header = [], ...body] = rows;
  const lines = [header.map(style.header), ...body].map((row) => row.map(quote).join(style.delimiter));
  const text = `${style.declared ? `sep=${style.delimiter}${style.end}` : ''}${lines.join(style.end)}${style.trailing ? style.end : ''}`;
  return bytesOf(text, style.encoding);
}

/** A permutation drawn from a list of numbers. */
function shuffled<Item>(items: readonly Item[], draws: readonly number[]): Item[] {
  return items
    .map((item, index) => ({ item, draw: draws[index % draws.length] ?? 0, index }))
    .sort((a, b) => a.draw - b.draw || a.index - b.index)
    .map(({ item }) => item);
}

describe('whatever the files look like', () => {
  test('the programme is the same', async () => {
    const plain: Style = {
      delimiter: ',',
      end: '\n',
      encoding: 'utf8',
      quoteAll: false,
      declared: false,
      header: (header) => header,
      trailing: false,
    };
    const names = Object.keys(TABLES);
    const files = (style: (name: string) => Style, draws: readonly number[]): InputFile[] =>
      names.map((name) => {
        const [header = [], ...body] = TABLES[name] ?? [];
        const columns = shuffled(
          header.map((_, index) => index),
          draws.map((draw) => (draw * 7919) % 1009),
        );
        const rows = [header, ...shuffled(body, draws)].map((row) =>
          columns.map((column) => row[column] ?? ''),
        );
        return { name: `${name}.csv`, bytes: write(rows, style(name)) };
      });
    const expected = withoutPlaces(accepted(await readProgramme(files(() => plain, [0]))).programme);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(styles, { minLength: names.length, maxLength: names.length }),
        fc.array(fc.nat(1000), { minLength: 13, maxLength: 13 }),
        async (perTable, draws) => {
          for (const style of perTable)
            seen.add(`${style.encoding} ${style.delimiter} ${style.end} ${style.quoteAll}`);
          const intake = await readProgramme(files((name) => perTable[names.indexOf(name)] ?? plain, draws));
          expect(withoutPlaces(accepted(intake).programme)).toEqual(expected);
        },
      ),
      { seed: 20260901, numRuns: 120 },
    );
    // Every encoding with every delimiter and line end, quoted and not.
    expect(seen.size).toBe(5 * 3 * 3 * 2);
  });
});
