import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import { type InputFile, type Intake, readProgramme } from '../../src/intake/read-programme.ts';
import { EXAMPLE, encode } from './example.ts';
import { withoutPlaces } from './without-places.ts';

/** The example with letters that every encoding writes differently. */
const TABLES: Readonly<Record<string, string[][]>> = Object.fromEntries(
  Object.entries(EXAMPLE).map(([name, text]) => [
    name,
    parse(
      text
        .replace('Alpha Hospital', 'Zoë’s "Alpha"; Hôpital, €5 – north')
        .replace('alpha,Zoë’s "Alpha"; Hôpital, €5 – north', 'alpha,"Zoë’s ""Alpha""; Hôpital, €5 – north"'),
      {
        relax_column_count: true,
      },
    ) as string[][],
  ]),
);

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

function programmeOf(intake: Intake): Programme {
  if (intake.kind !== 'programme') throw new Error(JSON.stringify(intake.issues, null, 1));
  return intake.programme;
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
    const expected = withoutPlaces(programmeOf(await readProgramme(files(() => plain, [0]))));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(styles, { minLength: names.length, maxLength: names.length }),
        fc.array(fc.nat(1000), { minLength: 13, maxLength: 13 }),
        async (perTable, draws) => {
          for (const style of perTable)
            seen.add(`${style.encoding} ${style.delimiter} ${style.end} ${style.quoteAll}`);
          const intake = await readProgramme(files((name) => perTable[names.indexOf(name)] ?? plain, draws));
          expect(withoutPlaces(programmeOf(intake))).toEqual(expected);
        },
      ),
      { seed: 20260901, numRuns: 120 },
    );
    // Every encoding with every delimiter and line end, quoted and not.
    expect(seen.size).toBe(5 * 3 * 3 * 2);
  });
});

/** Everything a whole programme promises about its references, on the programme as read. */
function brokenPromises(programme: Programme): string[] {
  const rotators = new Set<string>(programme.rotators.map(({ id }) => id));
  const sites = new Set<string>(programme.sites.map(({ id }) => id));
  const rotations = new Set<string>(programme.rotations.map(({ id }) => id));
  const pillars = new Set<string>(programme.pillars.map(({ id }) => id));
  const placements = new Set<string>(programme.placements.map(({ id }) => id));
  const { cycles, programmeCycles } = programme.settings;
  const broken: string[] = [];
  const claim = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const lists = [
    programme.preferences,
    programme.history,
    programme.absences,
    programme.decisions,
    programme.competences,
    programme.ledger,
    programme.baseline,
  ];
  for (const { rotator } of lists.flat()) claim(rotators.has(rotator), `rotator ${rotator}`);
  for (const { rotator, other } of programme.pairs)
    claim(rotators.has(rotator) && rotators.has(other), 'pair');
  for (const placement of programme.placements) {
    claim(rotations.has(placement.rotation) && sites.has(placement.site), `placement ${placement.id}`);
    for (const [cycle, terms] of placement.byCycle)
      claim(cycle <= programmeCycles && terms.minimum <= terms.capacity, 'terms');
  }
  for (const row of programme.rotationPillars)
    claim(rotations.has(row.rotation) && pillars.has(row.pillar), 'credit');
  for (const { target, rank, score, cycle } of programme.preferences) {
    const known = {
      placement: placements,
      rotation: rotations,
      site: sites,
      area: new Set<string>(programme.sites.flatMap(({ area }) => area ?? [])),
    };
    claim(known[target.kind].has(target.id), `wish ${target.id}`);
    claim((rank === null) !== (score === null) && (cycle ?? 1) <= cycles, 'wish');
  }
  for (const { cycle, placement } of [...programme.decisions, ...programme.baseline]) {
    claim(cycle <= cycles && (placement === null || placements.has(placement)), 'decision');
  }
  for (const rotator of programme.rotators) {
    claim(
      rotator.profession !== '' && Number.isSafeInteger(rotator.wte) && rotator.wte > 0,
      `rotator ${rotator.id}`,
    );
  }
  claim(programme.objectives.length > 0, 'objectives');
  return broken;
}

function rowsRead(programme: Programme): number {
  const terms = programme.placements.reduce(
    (sum, { everyCycle, byCycle }) => sum + byCycle.size + (everyCycle === null ? 0 : 1),
    0,
  );
  const { rotators, sites, rotations, pillars, rotationPillars, competencyRules, history, absences } =
    programme;
  const { decisions, competences, supervisors, pairs, travel, ledger, baseline } = programme;
  const lists = [
    rotators,
    sites,
    rotations,
    pillars,
    rotationPillars,
    competencyRules,
    history,
    absences,
    decisions,
    competences,
    supervisors,
    pairs,
    travel,
    ledger,
    baseline,
  ];
  return lists.reduce((sum, list) => sum + list.length, terms);
}

const COUNTED = Object.keys(EXAMPLE).filter(
  (name) => !['settings', 'objectives', 'preferences'].includes(name),
);
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e5',
  '0x10',
  'NaN',
  'true',
  '2026-02-30',
  '03/04/2026',
  'R001',
  'R002',
  'alpha',
  'msk',
  'nobody',
  '=1+1',
  "'",
  '*',
  'a;b',
  'a>b',
  'site:*',
  'pillar:',
  '99999999999999999999',
  'R001\u200b',
  'é',
  '__proto__',
  'constructor',
  'x'.repeat(3000),
];

describe('whatever is in one cell', () => {
  test('nothing throws, and a programme is whole or rejected', async () => {
    const outcomes = { programme: 0, rejected: 0 };
    const cells = Object.entries(TABLES).flatMap(([name, rows]) =>
      rows.flatMap((row, line) => row.map((_, column) => ({ name, line, column }))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cells),
        fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 12 })),
        async (cell, text) => {
          const tables = Object.entries(TABLES).map(([name, rows]): InputFile => {
            const changed =
              name !== cell.name
                ? rows
                : rows.map((row, line) => (line !== cell.line ? row : row.with(cell.column, text)));
            const csv = changed
              .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
              .join('\n');
            return { name: `${name}.csv`, bytes: new TextEncoder().encode(csv) };
          });
          const intake = await readProgramme(tables);
          outcomes[intake.kind] += 1;
          const errors = intake.issues.filter(({ severity }) => severity === 'error');
          for (const issue of intake.issues) {
            expect(issue.file).toMatch(/^[a-z_]+\.csv$/);
            expect(issue.reason).toMatch(/^.+\.$/su);
            expect(issue.remedy).toMatch(/^.+[.?]$/su);
            if (issue.column !== null) expect(issue.line).not.toBeNull();
          }
          if (intake.kind === 'rejected') {
            expect(errors.length).toBeGreaterThan(0);
            return;
          }
          expect(errors).toEqual([]);
          expect(brokenPromises(intake.programme)).toEqual([]);
          const expected = COUNTED.reduce((sum, name) => sum + (TABLES[name]?.length ?? 1) - 1, 0);
          // A row may only be missing when all of its cells are blank, which one change does to one-column rows alone.
          expect(rowsRead(intake.programme)).toBe(expected);
        },
      ),
      { seed: 20260901, numRuns: 450 },
    );
    expect(outcomes.programme).toBeGreaterThan(90);
    expect(outcomes.rejected).toBeGreaterThan(90);
  });
});

describe('whatever the bytes are', () => {
  test('nothing throws', async () => {
    const base = encode(EXAMPLE);
    let rejected = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(base.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        async (which, changes, cut) => {
          const files = base.map((file, index) => {
            if (index !== which) return file;
            const bytes = Uint8Array.from(file.bytes);
            for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = byte;
            return {
              ...file,
              bytes: cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length)),
            };
          });
          const intake = await readProgramme(files);
          if (intake.kind === 'rejected') rejected += 1;
          else expect(brokenPromises(intake.programme)).toEqual([]);
        },
      ),
      { seed: 20260901, numRuns: 300 },
    );
    expect(rejected).toBeGreaterThan(75);
  });
});
