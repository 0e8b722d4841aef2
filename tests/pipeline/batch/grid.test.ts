import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../../src/pipeline/batch/read-grid.ts';
import type { BatchReport, JobReport } from '../../../src/report/batch/batch-summary.ts';
import { tabulateGrid, tabulatePeople } from '../../../src/report/batch/grid-table.ts';
import type { RunFacts } from '../../../src/report/facts/run-facts.ts';
import { makeWorkspace } from '../../cli/tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  for (const name of ['more', 'less', 'late'])
    await mkdir(join(root, 'scenarios', name), { recursive: true });
});
afterAll(async () => await dispose());

async function combinations(grid: string): Promise<readonly string[]> {
  const read = await readGrid(grid, 'county');
  if (read.kind !== 'jobs') throw new Error(JSON.stringify(read.issues));
  for (const { id, scenarios } of read.jobs) {
    expect(scenarios.map((each) => basename(each)).join('+') || 'as-it-is').toBe(id);
  }
  return read.jobs.map(({ id }) => id);
}

describe('a grid', () => {
  it('of a folder lays each scenario over the programme or not', async () => {
    expect(await combinations(join(root, 'scenarios'))).toEqual([
      'as-it-is',
      'more',
      'less',
      'less+more',
      'late',
      'late+more',
      'late+less',
      'late+less+more',
    ]);
  });

  it('of a table takes at most one scenario of each factor', async () => {
    const table = join(root, 'grid.csv');
    await writeFile(
      table,
      'factor,scenario\nplaces,scenarios/more\nplaces,scenarios/less\nstart,scenarios/late\n',
    );
    expect(await combinations(table)).toEqual(['as-it-is', 'late', 'more', 'more+late', 'less', 'less+late']);
  });

  it('says what is wrong with it', async () => {
    const table = join(root, 'wrong.csv');
    await writeFile(table, 'factors,scenario\nplaces,more\n');
    expect(await readGrid(table, 'county')).toMatchObject({ issues: [{ code: 'missing-column' }] });
    await writeFile(
      table,
      `factor,scenario\n${Array.from({ length: 13 }, (_, at) => `f${at},s${at}`).join('\n')}\n`,
    );
    await expect(readGrid(table, 'county')).rejects.toThrow('8192 combinations');
    await expect(readGrid(join(root, 'nowhere'), 'county')).rejects.toThrow('There is no');
    await expect(readGrid(join(root, 'scenarios', 'more'), 'county')).rejects.toThrow('holds no scenarios');
  });

  it('takes no blank for a scenario, and no two combinations of one name', async () => {
    const table = join(root, 'blank.csv');
    await writeFile(table, 'factor,scenario\nplaces,scenarios/more\nplaces,\n');
    expect(await readGrid(table, 'county')).toMatchObject({ issues: [{ code: 'missing-value', line: 3 }] });
    await writeFile(table, 'factor,scenario\nplaces,scenarios/more\nstart,others/More\n');
    await expect(readGrid(table, 'county')).rejects.toThrow('Two combinations would be called "more"');
  });
});

function jobOf(job: string, values: Readonly<Record<string, number>>): JobReport {
  const tiers = Object.entries(values).map(([name, value]) => ({
    name,
    value,
    bound: value,
    gap: 0,
    proved: true,
  }));
  const facts = { tiers } as unknown as RunFacts;
  return { job, key: job, outcome: 'optimal', digest: job, facts, problems: [] };
}

describe('a comparison of jobs', () => {
  const report: BatchReport = {
    schema: 'placewright.batch/1',
    jobs: [
      jobOf('now', { staffing: 1, preference: 500, lottery: 9 }),
      jobOf('better', { staffing: 0.5, preference: 500, lottery: 99 }),
      jobOf('other', { staffing: 1, preference: 400, lottery: 1 }),
    ],
  };
  const people = new Map([
    [
      'now',
      new Map([
        ['R1', 250],
        ['R2', 250],
      ]),
    ],
    [
      'better',
      new Map([
        ['R1', 100],
        ['R2', 400],
      ]),
    ],
    [
      'other',
      new Map([
        ['R1', 150],
        ['R2', 250],
        ['R3', 0],
      ]),
    ],
  ]);

  it('counts who gains and loses, and finds what is better in some tier and worse in none', () => {
    expect(tabulateGrid(report, people).rows).toEqual([
      ['now', 'now', 0, 0, 0, 0, 'better;other'],
      ['better', 'now', 1, 1, -0.5, 0, ''],
      ['other', 'now', 1, 0, 0, -100, ''],
    ]);
  });

  it('shows everybody in every job', () => {
    expect(tabulatePeople(report, people)).toEqual({
      columns: ['rotator_id', 'now', 'better', 'other'],
      rows: [
        ['R1', 250, 100, 150],
        ['R2', 250, 400, 250],
        ['R3', null, null, 0],
      ],
    });
  });
});
