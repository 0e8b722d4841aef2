import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import { columnsOf } from '../../src/intake/columns/column-names.ts';
import { foldName } from '../../src/intake/issues/fold-key.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { TABLE_NAMES } from '../../src/intake/schema/table.ts';
import { TABLES } from '../../src/intake/tables/all-tables.ts';
import { EXAMPLE, exampleWith } from './example.ts';
import { withoutPlaces } from './without-places.ts';

async function read(changes: Readonly<Record<string, string | null>>): Promise<Programme> {
  const intake = await readProgramme(exampleWith(changes));
  if (intake.kind !== 'programme' || intake.issues.length > 0)
    throw new Error(JSON.stringify(intake.issues, null, 1));
  return intake.programme;
}

const renamed = (table: string, header: string): string =>
  [header, ...(EXAMPLE[table] ?? '').split('\n').slice(1)].join('\n');

describe('headers', () => {
  test('of the Electronic Staff Record are understood', async () => {
    const rotators = renamed(
      'rotators',
      'Employee Number,Staff Group,Pay Band,FTE,Start Date,Fixed-Term End Date,HCPC Registration Date,Home Town,Car Driver?,Preceptorship End Date,7-Day Working,Max Travel,Intake',
    );
    expect(withoutPlaces(await read({ rotators }))).toEqual(withoutPlaces(await read({})));
  });

  test('may be named in aliases.csv, which others may edit', async () => {
    const rotators = (EXAMPLE.rotators ?? '').replace('rotator_id,profession', 'Wer,Beruf');
    const aliases = 'Table;Header;Column\nrotators.csv;wer;rotator_id\nRotators; Beruf ;Profession';
    expect(withoutPlaces(await read({ rotators, aliases }))).toEqual(withoutPlaces(await read({})));
  });

  test('of our own output are no surprise where it is read again', async () => {
    const baseline =
      'rotator_id,cycle,placement_id,rotation_id,site_id,starts_on,ends_on,rank,dissatisfaction,pillars\nR001,1,msk-a,msk,alpha,2026-09-01,2027-02-28,1,0,research';
    const ledger = 'rotator_id,balance,before,why\nR001,120,0,';
    expect(withoutPlaces(await read({ baseline, ledger }))).toEqual(withoutPlaces(await read({})));
  });

  test('of an allocation with assignments of several cycles give a baseline for each cycle', async () => {
    const settings = (EXAMPLE.settings ?? '').replace('cycles,2', 'cycles,3');
    const header = 'rotator_id,cycle,placement_id,length_cycles,rank';
    const baseline = `${header}\nR002,2,stroke-a,3,1\nR001,1,stroke-a,3,1\nR001,2,msk-a,,1`;
    const programme = await read({ settings, baseline });
    expect(
      programme.baseline.map(({ rotator, cycle, placement, at }) => [rotator, cycle, placement, at.line]),
    ).toEqual([
      ['R001', 1, 'stroke-a', 3],
      ['R001', 2, 'msk-a', 4],
      ['R001', 3, 'stroke-a', 3],
      ['R002', 2, 'stroke-a', 2],
      ['R002', 3, 'stroke-a', 2],
    ]);
    expect(programme.baseline[0]).not.toHaveProperty('lengthCycles');
  });

  test('never stand for two columns of a table', () => {
    let names = 0;
    for (const name of TABLE_NAMES) {
      const folded = columnsOf(TABLES[name]).flatMap(({ header, aliases }) => [
        ...new Set([header, ...aliases].map(foldName)),
      ]);
      expect(
        folded.filter((one, index) => folded.indexOf(one) !== index),
        name,
      ).toEqual([]);
      names += folded.length;
    }
    expect(names).toBeGreaterThan(200);
  });
});

describe('files', () => {
  test('that are no tables are passed over in silence', async () => {
    const others = {
      'README.md': '#',
      'README.csv': 'x',
      'names.csv': 'rotator_id,name\nR001,A B',
      'expected.json': '{}',
      '.hidden': '',
    };
    const programme = await read(others);
    expect(Object.keys(programme.inputs).filter((file) => file in others)).toEqual([]);
  });

  test('may be called in capitals and with spaces', async () => {
    const programme = await read({
      rotation_pillars: null,
      'Rotation Pillars.CSV': EXAMPLE.rotation_pillars ?? '',
      travel: null,
      'travel.tsv': (EXAMPLE.travel ?? '').replaceAll(',', '\t'),
    });
    expect(programme.rotationPillars[0]?.at.file).toBe('Rotation Pillars.CSV');
    expect(programme.travel).toHaveLength(4);
  });

  test('are digested as they are', async () => {
    const { inputs } = await read({ pairs: 'rotator_id,other_id,kind\n' });
    expect(Object.keys(inputs)).toEqual(
      Object.keys(EXAMPLE)
        .map((name) => `${name}.csv`)
        .sort(),
    );
    // printf 'rotator_id,other_id,kind\n' | sha256sum
    expect(inputs['pairs.csv']).toBe('2fcff0c02da025ff971d62fc74420d3cee55c12c0107f1964646a499ec70fdb2');
  });
});
