import { cp, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealRun, sha256 } from '../../src/pipeline/record/seal.ts';
import type { RunFacts } from '../../src/report/facts/run-facts.ts';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, readTree } from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let root: string;
let run: string;
let copy: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  run = join(root, 'run');
  copy = join(root, 'copy');
  await writeTinyRun(run);
});
afterAll(async () => await dispose());

/** Verifies a copy of the run after `spoil` had its way with it. */
async function verifySpoilt(spoil: () => Promise<void>): Promise<{ code: number; stderr: string }> {
  await rm(copy, { recursive: true, force: true });
  await cp(run, copy, { recursive: true });
  await spoil();
  const { code, stderr } = await runHere('verify', copy);
  return { code, stderr };
}

/** Edits a file of the copy; throws when nothing changes, so that no test passes for want of tampering. */
async function edit(name: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(copy, name), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${name} was not changed`);
  await writeFile(join(copy, name), after);
}

/** A forger's work: the record is changed and sealed anew, digests of the files brought up to date. */
async function forge(change: (facts: RunFacts) => RunFacts = (facts) => facts): Promise<void> {
  const { digest: _, ...facts } = JSON.parse(await readFile(join(copy, 'run.json'), 'utf8')) as RunFacts & {
    digest: string;
  };
  const files: Record<string, string> = {};
  for (const name of Object.keys(facts.files)) files[name] = sha256(await readFile(join(copy, name)));
  const inputs: Record<string, string> = {};
  for (const name of Object.keys(facts.inputs))
    inputs[name] = sha256(await readFile(join(copy, 'inputs', name)));
  await writeFile(join(copy, 'run.json'), sealRun(change({ ...facts, files, inputs })));
}

describe('verify', () => {
  it('confirms an untouched run, copied anywhere, without a word on stderr', async () => {
    expect(await verifySpoilt(async () => {})).toEqual({ code: 0, stderr: '' });
    expect(await verifySpoilt(forge)).toEqual({ code: 0, stderr: '' });
  });

  it('notices one changed byte in any file, and any file that is missing or foreign', async () => {
    const names = Object.keys(await readTree(run));
    expect(names.length).toBeGreaterThan(18);
    for (const name of names) {
      const flipped = await verifySpoilt(async () => {
        const bytes = await readFile(join(copy, name));
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        await writeFile(join(copy, name), bytes);
      });
      expect([name, flipped.code === 3 || (name === 'run.json' && flipped.code === 2)]).toEqual([name, true]);
      if (name === 'run.json') continue;
      expect(flipped.stderr).toContain(`${name} was changed after the run`);
      const gone = await verifySpoilt(async () => await unlink(join(copy, name)));
      expect([gone.code, gone.stderr]).toEqual([3, expect.stringContaining(`${name} is missing`)]);
    }
    const foreign = await verifySpoilt(async () => await writeFile(join(copy, 'notes.txt'), 'x'));
    expect([foreign.code, foreign.stderr]).toEqual([3, expect.stringContaining('notes.txt does not belong')]);
  });

  it('notices a record that was edited and not sealed anew, whatever it says', async () => {
    const faster = await verifySpoilt(
      async () => await edit('run.json', (text) => text.replace(/"seconds": ?[\d.]+/, '"seconds": 0.001')),
    );
    expect([faster.code, faster.stderr]).toEqual([
      3,
      expect.stringContaining('run.json was changed after the run'),
    ]);
  });

  it('does not trust digests that were brought up to date', async () => {
    const swapped = await verifySpoilt(async () => {
      await edit('allocation.csv', (text) =>
        text.replaceAll('R1,1', 'R9,1').replaceAll('R4,1', 'R1,1').replaceAll('R9,1', 'R4,1'),
      );
      await forge();
    });
    expect(swapped.code).toBe(3);
    const covered = await verifySpoilt(async () => {
      await edit('coverage.csv', (text) => text.replace(/completable by 3|covered/, 'splendid'));
      await forge();
    });
    expect([covered.code, covered.stderr]).toEqual([3, expect.stringContaining('coverage.csv does not say')]);
    const ledger = await verifySpoilt(async () => {
      await edit('ledger.csv', (text) => text.replace(/R1,(\d+)/, 'R1,9999'));
      await forge();
    });
    expect([ledger.code, ledger.stderr]).toEqual([3, expect.stringContaining('ledger.csv does not say')]);
  });

  it('recomputes every figure of the record', async () => {
    const better = await verifySpoilt(() =>
      forge((facts) => ({
        ...facts,
        tiers: facts.tiers.map((tier) => ({ ...tier, value: tier.value + 1 })),
      })),
    );
    expect([better.code, better.stderr]).toEqual([3, expect.stringContaining('tier values')]);
    const facts: Partial<RunFacts> = {
      rotators: 4,
      vacancies: 0.5,
      outcome: 'feasible',
      programme: 'Other',
      warnings: 7,
    };
    for (const [field, value] of Object.entries(facts)) {
      const result = await verifySpoilt(() => forge((honest) => ({ ...honest, [field]: value })));
      expect([result.code, result.stderr]).toEqual([3, expect.stringContaining(`another "${field}"`)]);
    }
    const seed = await verifySpoilt(() => forge((honest) => ({ ...honest, seed: 'another' })));
    expect([seed.code, seed.stderr]).toEqual([3, expect.stringContaining('draw.csv does not say')]);
  });

  it('judges the allocation by the rules, whatever the record says', async () => {
    const crowded = await verifySpoilt(async () => {
      await edit('allocation.csv', (text) => text.replaceAll('STR-WOR', 'REA-WOR'));
      await forge();
    });
    expect([crowded.code, crowded.stderr]).toEqual([
      3,
      expect.stringContaining('Reablement at Worcester, city has room for 1 rotator'),
    ]);
    const garbage = await verifySpoilt(async () => {
      await edit('allocation.csv', (text) => text.replaceAll(',1,MSK', ',one,MSK'));
      await forge();
    });
    expect(garbage.code).toBe(3);
    const unreadable = await verifySpoilt(async () => {
      await edit('allocation.csv', (text) => text.replace('rotator_id', 'person'));
      await forge();
    });
    expect([unreadable.code, unreadable.stderr]).toEqual([
      3,
      expect.stringContaining('no column rotator_id'),
    ]);
  });

  it('is no help with a folder that is no run', async () => {
    const broken = await verifySpoilt(async () => await writeFile(join(copy, 'run.json'), '{"schema":'));
    expect([broken.code, broken.stderr]).toEqual([
      2,
      expect.stringContaining('is not a placewright.run/1 record'),
    ]);
    const none = await verifySpoilt(async () => await unlink(join(copy, 'run.json')));
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('has no run.json')]);
  });

  it('knows a run by any name of its folder, and so do the commands that write beside one', async () => {
    const inside = join(root, 'inside');
    await cp(run, inside, { recursive: true });
    const here = { cwd: inside };
    expect(await runCli(['verify', '.', '--quiet'], here)).toMatchObject({ code: 0, stderr: '' });
    expect(await runCli(['verify', '../inside/', '--quiet'], here)).toMatchObject({ code: 0, stderr: '' });
    const approve = ['approve', '.', '--by', 'me', '--note', 'fine', '--quiet'];
    expect(await runCli(approve, here)).toMatchObject({ code: 0, stderr: '' });
    await mkdir(join(root, 'facts'));
    await writeFile(join(root, 'facts', 'absences.csv'), 'rotator_id,from,until,reason\n');
    const replan = [
      'replan',
      '.',
      '--facts',
      '../facts',
      '--today',
      '2026-01-01',
      '--points',
      '0',
      '--quiet',
    ];
    expect((await runCli(replan, here)).code).toBe(0);
    expect((await readTree(join(root, 'inside-replanned')))['run.json']).toBeDefined();
  });

  it('prints what was checked as JSON', async () => {
    const { code, stdout, stderr } = await runCli(['verify', 'run', '--json'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    const facts = JSON.parse(stdout);
    expect(facts).toMatchObject({ schema: 'placewright.verification/1', stands: true, outcome: 'optimal' });
    expect(facts.claims.length).toBeGreaterThanOrEqual(6);
  });
});
