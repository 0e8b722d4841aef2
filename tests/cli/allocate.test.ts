import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkbook } from '../intake/build-workbook.ts';
import { runCli } from './run-cli.ts';
import { makeWorkspace, readTree, TINY, toCsv, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  await writeTiny(join(root, 'tiny'));
});
afterAll(async () => await dispose());

const OUTPUTS = [
  'allocation.xlsx',
  'report.html',
  ...['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => `rotators/${id}.html`),
  'tis-placements.csv',
  'allocation.csv',
  'certificate.json',
  'completion.csv',
  'coverage.csv',
  'draw.csv',
  'explanations.csv',
  'explanations.json',
  'fairness.json',
  'issues.csv',
  'ledger.csv',
  'pathways.csv',
  'run.json',
  'slots.csv',
];

describe('allocate', () => {
  it('publishes a proved run under out/, tells a person what came of it, and verify confirms it', async () => {
    const { code, stdout, stderr } = await runCli(['allocate', 'tiny'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Tiny: 5 rotators, 2 cycles');
    expect(stdout).toMatch(/Pillars +4 of 5 rotators cover all that is required/);
    expect(stdout).toContain('proved best');
    expect(stdout).toContain(join('out', 'tiny', 'explanations.csv'));
    const files = await readTree(join(root, 'out', 'tiny'));
    const inputs = Object.keys(TINY).map((file) => `inputs/${file}`);
    expect(Object.keys(files).sort()).toEqual([...OUTPUTS, ...inputs].sort());
    expect(files['inputs/rotators.csv']).toBe(toCsv(TINY['rotators.csv']!));
    const verified = await runCli(['verify', 'out/tiny'], { cwd: root });
    expect(verified).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('stands: optimal'),
    });
  });

  it('states in run.json what other programs rely on', async () => {
    const facts = JSON.parse(await readFile(join(root, 'out', 'tiny', 'run.json'), 'utf8'));
    expect(facts).toMatchObject({
      schema: 'placewright.run/1',
      outcome: 'optimal',
      rotators: 5,
      backend: 'highs',
      seed: 'tiny',
      engine: { name: 'placewright' },
    });
    const rows = (await readFile(join(root, 'out', 'tiny', 'allocation.csv'), 'utf8')).trim().split('\r\n');
    expect(facts.assignments).toBe(rows.length - 1);
    expect(facts.inputs['rotators.csv']).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(facts.inputs).sort()).toEqual(Object.keys(TINY).sort());
    expect(facts.tiers.map((tier: { name: string }) => tier.name)).toContain('worst-off-count');
    for (const tier of facts.tiers) expect(tier).toMatchObject({ proved: true, bound: tier.value, gap: 0 });
    expect(facts.seconds).toBeGreaterThan(0);
    expect(facts.peak_memory_mib).toBeGreaterThan(10);
  });

  it('prints nothing but JSON with --json, and keeps names out of the run', async () => {
    const folder = await writeTiny(join(root, 'named'), {
      'names.csv': 'rotator_id,name\r\nR1,Ada Lovelace\r\n',
    });
    const json = await runCli(['allocate', folder, '--json', '--out', 'named-run'], { cwd: root });
    expect([json.code, json.stderr]).toEqual([0, '']);
    const written = JSON.parse(await readFile(join(root, 'named-run', 'run.json'), 'utf8'));
    expect(written).toMatchObject(JSON.parse(json.stdout));
    const texts = Object.entries(await readTree(join(root, 'named-run')));
    expect(texts.length).toBeGreaterThan(OUTPUTS.length);
    for (const [name, text] of texts) expect(`${name}\n${text}`).not.toMatch(/Lovelace|names\.csv/);
  });

  it('traces the price of fairness when it is asked to', async () => {
    const { code, stdout } = await runCli(['allocate', 'tiny', '--frontier', '--out', 'priced'], {
      cwd: root,
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('Trade-off')]);
    const rows = (await readFile(join(root, 'priced', 'frontier.csv'), 'utf8')).trim().split('\r\n');
    const facts = JSON.parse(await readFile(join(root, 'priced', 'run.json'), 'utf8'));
    expect(facts.frontier).toEqual({ complete: true, points: rows.length - 1 });
    expect(rows[0]).toBe('worst_off,total,dearer_by,better_by,published');
    const worst = facts.tiers.find((tier: { name: string }) => tier.name === 'worst-off').value;
    expect(rows.at(-1)).toMatch(new RegExp(`^${worst},`));
  });

  it('keeps the former run beside the new one, and says nothing with --quiet', async () => {
    const quiet = await runCli(['allocate', 'tiny', '--out', 'priced', '--seed', 'two', '--quiet'], {
      cwd: root,
    });
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
    const seedOf = async (folder: string) =>
      JSON.parse(await readFile(join(root, folder, 'run.json'), 'utf8')).seed;
    expect([await seedOf('priced'), await seedOf('priced.previous')]).toEqual(['two', 'tiny']);
    expect((await runCli(['verify', 'priced.previous', '--quiet'], { cwd: root })).code).toBe(0);
  });

  it('never replaces a folder that is not a run', async () => {
    await mkdir(join(root, 'mine'), { recursive: true });
    await writeFile(join(root, 'mine', 'thesis.txt'), 'years of work');
    for (const out of ['mine', 'tiny', '.']) {
      const { code, stderr } = await runCli(['allocate', 'tiny', '--out', out], { cwd: root });
      expect([code, stderr]).toEqual([2, expect.stringContaining('not a run of placewright')]);
    }
    expect(await readdir(join(root, 'mine'))).toEqual(['thesis.txt']);
  });

  it('gives the same tier values with the other back end', async () => {
    const other = await runCli(['allocate', 'tiny', '--backend', 'jslp', '--out', 'jslp-run', '--json'], {
      cwd: root,
    });
    expect([other.code, other.stderr]).toEqual([0, '']);
    const facts = JSON.parse(other.stdout);
    const first = JSON.parse(await readFile(join(root, 'out', 'tiny', 'run.json'), 'utf8'));
    // The tie-break is relative to the lottery's allocation, which need not be the only one.
    const decided = (tiers: readonly { readonly name: string }[]) =>
      tiers.filter(({ name }) => name !== 'lottery-tie');
    expect(decided(facts.tiers)).toEqual(decided(first.tiers));
    expect(facts.backend).toBe('jslp');
  });

  it('reads a workbook with one sheet a table like a folder, and verify finds it in the run', async () => {
    const sheets = Object.entries(TINY).map(([file, rows]) => [file.replace('.csv', ''), rows] as const);
    await writeFile(join(root, 'book.xlsx'), buildWorkbook(Object.fromEntries(sheets)));
    const { code, stderr } = await runCli(['allocate', 'book.xlsx', '--quiet'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    const [book, folder] = await Promise.all(
      ['book', 'tiny'].map((name) => readTree(join(root, 'out', name))),
    );
    expect(book?.['allocation.csv']).toBe(folder?.['allocation.csv']);
    expect(Object.keys(book ?? {}).filter((name) => name.startsWith('inputs/'))).toEqual([
      'inputs/book.xlsx',
    ]);
    expect((await runCli(['verify', 'out/book', '--quiet'], { cwd: root })).code).toBe(0);
  });

  it('lays a scenario over the programme, and verify still needs only the run', async () => {
    const scenario = join(root, 'more-msk');
    await mkdir(scenario);
    await writeFile(join(scenario, 'placements.csv'), 'placement_id,capacity\r\nMSK-EVE,3\r\n');
    const { code, stdout } = await runCli(
      ['allocate', 'tiny', '--scenario', 'more-msk', '--out', 'scenario-run', '--json'],
      {
        cwd: root,
      },
    );
    expect(code).toBe(0);
    const facts = JSON.parse(stdout);
    expect(facts.scenario).toBe('more-msk');
    expect(Object.keys(facts.inputs)).toContain('scenario/placements.csv');
    await rm(scenario, { recursive: true });
    const verified = await runCli(['verify', 'scenario-run'], { cwd: root });
    expect([verified.code, verified.stderr]).toEqual([0, '']);
    expect(await readFile(join(root, 'scenario-run', 'slots.csv'), 'utf8')).toMatch(/MSK-EVE,1,\d,1,3,heads/);
  });
});
