import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Replanning } from '../../src/report/replan/replan-tables.ts';
import { runCli } from './run-cli.ts';
import { makeWorkspace } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
});
afterAll(async () => await dispose());

describe('the main job', () => {
  it('proves Worcestershire in every tier, and the run stands on its own', async () => {
    const args = ['allocate', resolve('fixtures/worcestershire'), '--explain-limit', '0'];
    const { code, stdout, stderr } = await runCli(args, { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('52 rotators, 4 cycles');
    expect(stdout).toMatch(
      /Pillars\s+45 of 52 rotators cover all [\s\S]* a\s+plan proves that the rest fits by the end of cycle 6/,
    );
    const run = join(root, 'out', 'worcestershire');
    const facts = JSON.parse(await readFile(join(run, 'run.json'), 'utf8'));
    expect(facts).toMatchObject({ outcome: 'optimal', stopped: null, rotators: 52 });
    for (const tier of facts.tiers) expect(tier).toMatchObject({ proved: true, gap: 0 });
    const coverage = await readFile(join(run, 'coverage.csv'), 'utf8');
    expect(coverage).not.toMatch(/not covered.*,must,/);
    expect((await runCli(['verify', run, '--quiet'])).code).toBe(0);
  });

  it('moves at most three people when one leaves, and proves that no fewer would do', async () => {
    const facts = join(root, 'leaver');
    await mkdir(facts);
    // After the first cycle, with most pillars still owed.
    await writeFile(join(facts, 'rotators.csv'), 'rotator_id,available_until\nR010,2027-02-28\n');
    const out = join(root, 'replanned');
    const args = ['replan', join(root, 'out', 'worcestershire'), '--facts', facts, '--out', out];
    const { code, stdout } = await runCli([...args, '--today', '2026-11-21', '--points', '0', '--json']);
    expect(code).toBe(0);
    const { moves, fewest_proved, frozen_cells, released } = JSON.parse(stdout) as Replanning;
    expect(fewest_proved).toBe(true);
    expect(moves.length).toBeLessThanOrEqual(3);
    expect(frozen_cells).toBeGreaterThan(40);
    expect(released).toEqual(['R010']);
    expect((await runCli(['verify', out, '--quiet'])).code).toBe(0);
  });
});
