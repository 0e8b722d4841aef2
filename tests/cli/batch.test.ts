import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectWholeFolders, readRound, writeBatch } from '../pipeline/batch/batch-folder.ts';
import { runCli } from './run-cli.ts';
import { makeWorkspace } from './tiny-programme.ts';

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let jobs: string;
let undisturbed: string;
beforeAll(async () => {
  workspace = await makeWorkspace();
  jobs = await writeBatch(workspace.path);
  undisturbed = join(workspace.path, 'undisturbed');
});
afterAll(async () => await workspace.dispose());

describe('placewright batch', () => {
  it('lets one of two starts work, sends the other away with 75, and ends with its worst job', async () => {
    const arguments_ = ['batch', jobs, '--out', undisturbed, '--threads', '1'];
    const both = await Promise.all([runCli(arguments_), runCli(arguments_)]);
    const [one, other] = both.sort((a, b) => (a.code ?? 0) - (b.code ?? 0));
    expect([one?.code, other?.code]).toEqual([1, 75]);
    expect(one?.stdout).toContain('5 jobs: 4 optimal, 1 infeasible; 4 solved now');
    expect(other?.stderr).toContain('Another start is at work');
    const again = await runCli(['batch', jobs, '--out', undisturbed, '--json']);
    expect(again).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(again.stdout)).toMatchObject({ schema: 'placewright.batch/1' });
  });

  it('killed at any moment leaves whole folders, and comes to the same in the end', async () => {
    const out = join(workspace.path, 'killed');
    let between = 0;
    for (const afterMs of [800, 1400]) {
      const { code } = await runCli(['batch', jobs, '--out', out, '--threads', '1'], {
        onListening: (child) => setTimeout(() => child.kill('SIGKILL'), afterMs),
      });
      if (code === null && (await expectWholeFolders(out)) < 5) between += 1;
    }
    expect(between).toBeGreaterThan(0);
    expect((await runCli(['batch', jobs, '--out', out])).code).toBe(1);
    expect(await expectWholeFolders(out)).toBe(5);
    expect(await readRound(out)).toEqual(await readRound(undisturbed));
  });

  it('names what is wrong with its table, and where', async () => {
    const wrong = await runCli(['batch', join(workspace.path, 'tiny', 'rotators.csv')]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('rotators.csv The table has no column job_id.');
    const folder = await runCli(['batch', workspace.path]);
    expect(folder).toMatchObject({ code: 2, stdout: '' });
  });
});
