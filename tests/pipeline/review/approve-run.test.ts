import { appendFile, cp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/registry.ts';
import { runCommandLine } from '../../../src/commands/run-command-line.ts';
import { lockFolder } from '../../../src/pipeline/disk/lock-folder.ts';
import { nameStaged } from '../../../src/pipeline/disk/staged.ts';
import { readApprovals } from '../../../src/pipeline/review/approvals.ts';
import { readReport } from '../../../src/pipeline/review/report-run.ts';
import { verifyRun } from '../../../src/pipeline/review/verify-run.ts';
import { allocate } from '../../../src/pipeline/solve/allocate.ts';
import { renderReport } from '../../../src/report/html/report-page.ts';
import { recordingTerminal } from '../../cli/recording-terminal.ts';
import { makeWorkspace, writeTiny } from '../../cli/tiny-programme.ts';
import { silentHost } from '../silent-host.ts';

let root: string;
let run: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  run = join(root, 'run');
  const options = { backend: 'highs', timeLimit: 30, threads: 1, explainLimit: 0, seed: null } as const;
  const programme = await writeTiny(join(root, 'tiny'));
  await allocate({ ...options, programme, scenario: null, out: run }, silentHost());
});
afterAll(async () => await dispose());

async function approve(
  folder: string,
  note: string,
): Promise<{ readonly code: number; readonly told: string }> {
  const terminal = recordingTerminal();
  const code = await runCommandLine(
    ['approve', folder, '--by', 'J. Smith', '--note', note],
    COMMANDS,
    terminal,
  );
  return { code, told: terminal.stdout() + terminal.stderr() };
}

const findingsOf = async (folder: string): Promise<readonly string[]> =>
  (await verifyRun(folder)).claims.flatMap(({ findings }) => findings);

describe('the record of approvals', () => {
  const approval = { by: 'J. Smith', note: 'Agreed', at: '2026-05-03T10:00:00Z', run: 'a', allocation: 'b' };
  const reads = (record: object): ReturnType<typeof readApprovals> =>
    readApprovals({ files: new Map([['approvals.json', Buffer.from(JSON.stringify(record))]]) });

  it('is read as it was written, and nothing else is taken for one', () => {
    const schema = 'placewright.approvals/1';
    expect(reads({ schema, approvals: [approval] })).toEqual([approval]);
    for (const record of [
      { schema: 'placewright.approvals/2', approvals: [approval] },
      { schema, approvals: [{ ...approval, by: 7 }] },
      { schema, approvals: [approval, { by: 'J. Smith' }] },
      { schema, approvals: approval },
    ]) {
      expect(reads(record)).toBe('approvals.json is not a placewright.approvals/1 record');
    }
  });
});

describe('an approval', () => {
  it('is kept beside the run with the digests of what was approved, and verify confirms it', async () => {
    expect(await approve(run, 'Agreed with the union')).toMatchObject({ code: 0 });
    expect(await approve(run, 'Signed off')).toMatchObject({ code: 0 });
    const { claims } = await verifyRun(run);
    const told = claims.filter(({ claim }) => claim.includes('J. Smith approved'));
    expect(told.map(({ claim }) => claim.split(': ')[1])).toEqual(['Agreed with the union', 'Signed off']);
    expect(await findingsOf(run)).toEqual([]);
    expect(await readdir(root)).toEqual(['run', 'tiny']);
  });

  it('waits for nobody, and loses none of two that come at once', async () => {
    const copy = join(root, 'contended');
    await cp(run, copy, { recursive: true });
    const lock = await lockFolder(copy, { pid: process.pid, isAlive: () => true });
    expect(await approve(copy, 'too soon')).toMatchObject({ code: 75 });
    if (lock.kind === 'locked') await lock.release();
    const codes = (await Promise.all(['a', 'b', 'c'].map((note) => approve(copy, note)))).map(
      ({ code }) => code,
    );
    const recorded = (await verifyRun(copy)).claims.filter(({ claim }) => claim.includes('approved on'));
    expect(recorded).toHaveLength(2 + codes.filter((code) => code === 0).length);
    expect(codes.every((code) => code === 0 || code === 75)).toBe(true);
    await rm(copy, { recursive: true });
  });

  it('sweeps what an approval that was killed left an hour ago', async () => {
    const copy = join(root, 'killed');
    await cp(run, copy, { recursive: true });
    const draft = join(copy, nameStaged('approvals.json'));
    await writeFile(draft, '{');
    expect(await findingsOf(copy)).toEqual([]);
    await utimes(draft, 0, 0);
    expect(await approve(copy, 'once more')).toMatchObject({ code: 0 });
    expect((await readdir(copy)).filter((name) => name.includes('unfinished'))).toEqual([]);
    await rm(copy, { recursive: true });
  });

  it('is visibly void once any file of the run is edited, in verify and in the report', async () => {
    const copy = join(root, 'edited');
    await cp(run, copy, { recursive: true });
    expect(renderReport(await readReport(copy, new Map()))).not.toContain('NO LONGER VALID');
    await appendFile(join(copy, 'pathways.csv'), 'R1,moved\r\n');
    const { claims } = await verifyRun(copy);
    const void_ = claims.filter(({ claim, findings }) => claim.includes('approved') && findings.length > 0);
    expect(void_).toHaveLength(2);
    expect(void_[0]?.findings).toEqual(['pathways.csv was changed after the run, and so after the approval']);
    expect(renderReport(await readReport(copy, new Map()))).toContain('NO LONGER VALID');
    expect(await approve(copy, 'again')).toMatchObject({ code: 3 });
  });

  it('does not pass from one run to another', async () => {
    const other = join(root, 'other');
    await cp(run, other, { recursive: true });
    const text = await readFile(join(other, 'approvals.json'), 'utf8');
    await writeFile(
      join(other, 'approvals.json'),
      text.replaceAll(/"run": "[0-9a-f]+"/g, `"run": "${'0'.repeat(64)}"`),
    );
    expect(await findingsOf(other)).toContain('run.json is not the one that was approved');
    await writeFile(join(other, 'approvals.json'), '{"approvals":1');
    expect((await findingsOf(other)).join()).toContain(
      'approvals.json is not a placewright.approvals/1 record',
    );
  });
});
