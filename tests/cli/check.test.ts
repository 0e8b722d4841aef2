import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './run-here.ts';
import { makeWorkspace, withCell, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeTiny(join(root, 'tiny'));
});
afterAll(async () => await dispose());

describe('check', () => {
  it('shows demand and supply of places and credits', async () => {
    const { code, stdout } = await runHere('check', join(root, 'tiny'));
    expect(code).toBe(0);
    expect(stdout).toContain('Tiny: 5 rotators, 3 placements at 2 sites, 2 cycles');
    expect(stdout).toMatch(/everybody +5 \/ 5 +5 \/ 5/);
    expect(stdout).toMatch(/2\.5 \/ \d.* {2}acute, physiotherapy, by cycle 3 \(5 rotators, rule ACUTE\)/);
    expect(stdout).toContain('R5');
  });

  it('warns where supply is certainly too small, and still says 0', async () => {
    const folder = await writeTiny(join(root, 'short'), {
      'placements.csv': withCell('placements.csv', 2, 'capacity', '1'),
    });
    const { code, stdout, stderr } = await runHere('check', folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/everybody +5 \/ 4 ! +5 \/ 4 !/);
    expect(stderr).toMatch(/placements\.csv .*5 rotators.* at most 4 places/);
  });

  it('shows what a scenario changes, row by row', async () => {
    const scenario = join(root, 'scenario');
    await mkdir(scenario);
    await writeFile(
      join(scenario, 'placements.csv'),
      'placement_id,capacity,action\r\nMSK-EVE,3,\r\nREA-WOR,,remove\r\n',
    );
    const { code, stdout } = await runHere('check', join(root, 'tiny'), '--scenario', scenario);
    expect(code).toBe(0);
    expect(stdout).toMatch(/placements\.csv MSK-EVE.*: capacity 2 → 3 \(.*\/scenario\/placements\.csv:2\)/);
    expect(stdout).toMatch(/placements\.csv REA-WOR.*: removed \(.*\/scenario\/placements\.csv:3\)/);
    const json = JSON.parse(
      (await runHere('check', join(root, 'tiny'), '--scenario', scenario, '--json')).stdout,
    );
    expect(json).toMatchObject({
      schema: 'placewright.check/1',
      accepted: true,
      changes: [{ kind: 'changed' }, { kind: 'removed' }],
    });
  });

  it('gives every problem as JSON too', async () => {
    const folder = await writeTiny(join(root, 'wrong'), {
      'rotators.csv': withCell('rotators.csv', 2, 'wte', 'half'),
    });
    const { code, stdout, stderr } = await runHere('check', folder, '--json');
    expect([code, stderr]).toEqual([2, '']);
    const facts = JSON.parse(stdout);
    expect(facts.accepted).toBe(false);
    expect(facts.issues).toContainEqual(
      expect.objectContaining({ file: 'rotators.csv', line: 3, severity: 'error' }),
    );
  });
});

describe('init', () => {
  it('writes every table with its header line; only rows are missing then', async () => {
    const folder = join(root, 'new');
    expect(await runHere('init', folder)).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['README.md', 'settings.csv', 'baseline.csv']),
    );
    const settings = await readFile(join(folder, 'settings.csv'), 'utf8');
    await writeFile(
      join(folder, 'settings.csv'),
      settings.replace('first_cycle_start,', 'first_cycle_start,2026-09-01'),
    );
    const { issues } = JSON.parse((await runHere('check', folder, '--json')).stdout) as {
      issues: { code: string }[];
    };
    expect(issues.length).toBeGreaterThan(3);
    expect([...new Set(issues.map(({ code }) => code))].sort()).toEqual(['empty-table', 'no-rows']);
  });

  it('copies an example, README included and test material left out', async () => {
    const folder = join(root, 'demo');
    expect((await runHere('init', folder, '--example', 'haywood')).code).toBe(0);
    const fixture = resolve('fixtures/haywood');
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name))).toEqual(await readFile(join(fixture, name)));
    }
    expect(await readdir(folder)).toContain('README.md');
    expect(await readdir(folder)).not.toContain('expected.json');
    expect((await runHere('check', folder)).code).toBe(0);
  });

  it('touches nothing that is there already', async () => {
    await mkdir(join(root, 'mine'));
    await writeFile(join(root, 'mine', 'thesis.txt'), 'years of work');
    for (const args of [[], ['--example', 'haywood']]) {
      const { code, stderr } = await runHere('init', join(root, 'mine'), ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was written')]);
    }
    expect(await readdir(join(root, 'mine'))).toEqual(['thesis.txt']);
  });
});
