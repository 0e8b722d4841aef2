import { copyFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, writeTiny } from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let root: string;
let run: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  run = join(root, 'run');
  await writeTinyRun(run);
});
afterAll(async () => await dispose());

const FEW = ['--samples', '3', '--shuffles', '1', '--slots', '1'];

interface Told {
  readonly stands: boolean;
  readonly findings: readonly { readonly invariant: string; readonly status: string }[];
  readonly gaming: Readonly<Record<string, number>>;
}

describe('placewright audit', () => {
  it('prints the evidence for every invariant of a run that stands', async () => {
    const { code, stdout, stderr } = await runCli(['audit', 'run', ...FEW], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    for (const claim of [
      'order of rows',
      'Names decide',
      'better worst-off',
      'Nobody can gain',
      'One more place',
    ])
      expect(stdout).toContain(claim);
    expect(stdout).toContain('95 % interval');
    expect(stdout).toContain(
      '\n6 of 7 promises held; 1 with nothing to be tried on. Nothing speaks against the run run (seed "tiny"',
    );
  });

  it('says the same as JSON, and the same sample for the same seed', async () => {
    const ask = async (...more: readonly string[]): Promise<Told> =>
      JSON.parse((await runHere('audit', run, '--json', ...FEW, ...more)).stdout) as Told;
    const told = await ask();
    expect(told).toMatchObject({ schema: 'placewright.audit/1', stands: true, seed: 'tiny' });
    expect(told.findings.map(({ invariant, status }) => `${invariant} ${status}`)).toEqual([
      'covered holds',
      'equals not-applicable',
      'order-independence holds',
      'renaming holds',
      'worst-off holds',
      'pareto holds',
      'capacity holds',
      'gaming measured',
    ]);
    expect(told.gaming).toMatchObject({ possible: 3, asked: 3, sampled: 3 });
    expect((await ask('--threads', '1')).gaming).toEqual(told.gaming);
  });

  it('finds a run wanting whose allocation is not the best', async () => {
    const careless = await writeTiny(join(root, 'careless'), {
      'objectives.csv': [
        ['tier', 'objective'],
        ['1', 'placed'],
        ['2', 'lottery'],
      ],
      'preferences.csv': [
        ['rotator_id', 'prefers', 'rank'],
        ['R5', 'rotation:msk', '1'],
      ],
    });
    await runHere('allocate', careless, '--out', join(root, 'careless-run'), '--quiet');
    const spoilt = join(root, 'spoilt');
    await cp(run, spoilt, { recursive: true });
    for (const name of ['allocation.csv', 'completion.csv'])
      await copyFile(join(root, 'careless-run', name), join(spoilt, name));
    const allocation = await readFile(join(spoilt, 'allocation.csv'), 'utf8');
    expect(allocation).not.toBe(await readFile(join(run, 'allocation.csv'), 'utf8'));
    const { code, stdout, stderr } = await runHere('audit', spoilt, ...FEW);
    expect(code).toBe(3);
    expect(stderr).toContain('✗ The order of rows decides nothing');
    expect(stderr).toContain(`The run ${spoilt} breaks a promise of fairness.`);
    expect(stdout).not.toContain('Nothing speaks against');
  });

  it('says what the time did not allow to settle', async () => {
    const { code, stdout } = await runHere('audit', run, '--time-limit', '0.001');
    expect(code).toBe(0);
    expect(stdout).toContain('? Names decide nothing but the draw (not settled)');
    expect(stdout).toMatch(
      /\n1 of 7 promises held; 5 not settled; 1 with nothing to be tried on\. Nothing speaks against the run \S+ so far \(/,
    );
    // Nothing is estimated from no sample.
    expect(stdout).toContain('no misreport was solved again to proof (3 drawn out of 3)');
    expect(stdout).not.toContain('interval');
  });

  it('is no help with a folder that is no run, or with numbers that are none', async () => {
    expect((await runHere('audit', root)).code).toBe(2);
    const { code, stderr } = await runHere('audit', run, '--samples', 'many');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--samples takes')]);
  });
});
