import {
  appendFile,
  cp,
  lutimes,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchProgress } from '../../../src/pipeline/batch/batch-host.ts';
import { openLocalEngine } from '../../../src/pipeline/batch/local-engine.ts';
import { readJobTable } from '../../../src/pipeline/batch/read-job-table.ts';
import { type BatchResult, runBatch } from '../../../src/pipeline/batch/run-batch.ts';
import { openStore } from '../../../src/pipeline/batch/run-store.ts';
import { nameStaged } from '../../../src/pipeline/disk/staged.ts';
import { verifyRun } from '../../../src/pipeline/review/verify-run.ts';
import { makeWorkspace, writeTiny } from '../../cli/tiny-programme.ts';
import { readRound, writeBatch } from './batch-folder.ts';

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let table: string;
let out: string;
beforeAll(async () => {
  workspace = await makeWorkspace();
  table = await writeBatch(workspace.path);
  out = join(workspace.path, 'out');
});
afterAll(async () => await workspace.dispose());

// One engine for all starts, so that its threads are warm.
const engine = openLocalEngine({ threads: 2, peakMemoryMib: () => 1 });
afterAll(async () => await engine.close());

let minute = 0;

async function start(
  options: {
    readonly keep?: number;
    readonly out?: string;
    /** Whether the user asks to stop at this point. */
    readonly stopAfter?: (news: BatchProgress) => boolean;
    readonly spoil?: boolean;
  } = {},
): Promise<{ readonly result: BatchResult; readonly news: readonly BatchProgress[] }> {
  const read = await readJobTable(table);
  if (read.kind !== 'jobs') throw new Error(JSON.stringify(read.issues));
  const news: BatchProgress[] = [];
  const stopping = new AbortController();
  minute += 1;
  const result = await runBatch(
    {
      jobs: read.jobs,
      out: options.out ?? out,
      keep: options.keep ?? 30,
      stamp: `2026-11-21T02${String(minute).padStart(2, '0')}00Z`,
    },
    async () => ({
      ...engine,
      run: async (order, signal) => {
        const result = await engine.run(order, signal);
        if (options.spoil !== true || result.kind !== 'run') return result;
        return { ...result, files: new Map([...result.files, ['pathways.csv', Buffer.from('scribble')]]) };
      },
      close: async () => {},
    }),
    {
      pid: process.pid,
      isAlive: (pid) => pid === process.pid,
      stop: stopping.signal,
      onProgress: (each) => {
        news.push(each);
        if (options.stopAfter?.(each)) stopping.abort();
      },
    },
  );
  return { result, news };
}

/** A finished batch. Throws otherwise. */
async function finish(
  options: { readonly keep?: number } = {},
): Promise<Extract<BatchResult, { kind: 'finished' }>> {
  const { result } = await start(options);
  if (result.kind !== 'finished') throw new Error(result.kind);
  return result;
}

describe('a batch', () => {
  it('carries every job out once, whatever becomes of the others', async () => {
    const { result, news } = await start();
    if (result.kind !== 'finished') throw new Error(result.kind);
    expect(result.solved).toBe(4);
    expect(result.report.jobs.map(({ job, outcome }) => `${job} ${outcome}`)).toEqual([
      'plain optimal',
      'roomier optimal',
      'seeded optimal',
      'impossible infeasible',
      'plain-again optimal',
    ]);
    expect(result.report.jobs[4]?.key).toBe(result.report.jobs[0]?.key);
    expect(news.at(-1)).toMatchObject({ total: 4, done: 4, running: 0, failed: 0, share: 1 });
    expect(Math.max(...news.map(({ running }) => running))).toBe(2);
    expect(await readlink(join(out, 'latest'))).toBe(result.folder.slice(out.length + 1));
    for (const job of ['plain', 'impossible', 'plain-again']) {
      const { claims } = await verifyRun(join(out, 'latest', 'jobs', job));
      expect(claims.flatMap(({ findings }) => findings)).toEqual([]);
    }
  });

  it('makes no new round and solves nothing when nothing has changed', async () => {
    const { folder } = await finish();
    expect(await finish()).toMatchObject({ solved: 0, unchanged: true, folder });
  });

  it('does again what somebody has damaged, and nothing else', async () => {
    const before = await readRound(out);
    await appendFile(join(out, 'latest', 'jobs', 'roomier', 'pathways.csv'), 'scribble');
    expect(await readRound(out)).not.toEqual(before);
    expect(await finish()).toMatchObject({ solved: 1, unchanged: false });
    expect(await readRound(out)).toEqual(before);
  });

  it('does again what is whole, but not the run that the journal tells of', async () => {
    const { report } = await finish();
    const [plain, roomier] = report.jobs.map(({ key }) => openStore(join(out, '.runs')).folderOf(key));
    await rm(plain!, { recursive: true });
    await cp(roomier!, plain!, { recursive: true });
    expect(await finish()).toMatchObject({ solved: 1 });
  });

  it('solves again only what has other tables', async () => {
    await writeFile(
      join(workspace.path, 'roomier', 'absences.csv'),
      'rotator_id,from,until\nR5,2027-03-01,2027-05-01\n',
    );
    expect(await finish()).toMatchObject({ solved: 1 });
    await rm(join(workspace.path, 'roomier', 'absences.csv'));
    expect(await finish()).toMatchObject({ solved: 0 });
  });

  it('keeps so many rounds, and the runs they show', async () => {
    expect(await finish({ keep: 1 })).toMatchObject({ solved: 0 });
    const rounds = (await readdir(out)).filter((name) => /^\d/.test(name));
    expect(rounds).toHaveLength(1);
    expect(await readdir(join(out, '.runs'))).toHaveLength(4);
  });

  it('sweeps what a killed start left an hour ago, drafts of locks and links among it, and nothing fresh', async () => {
    const left = ['2026-11-20T020000Z', 'latest', 'lock', '.runs/0123456789ab'].map((name) =>
      join(out, dirname(name), nameStaged(basename(name))),
    );
    const [round = '', link = '', lock = '', run = ''] = left;
    for (const folder of [round, run]) await mkdir(folder);
    await symlink('2026-11-20T020000Z', link);
    await writeFile(lock, '');
    await finish();
    for (const path of left) expect(await readdir(dirname(path))).toContain(basename(path));
    for (const path of left) await lutimes(path, 0, 0);
    await finish();
    for (const path of left) expect(await readdir(dirname(path))).not.toContain(basename(path));
  });

  it('counts no run that does not stand, wherever it was made', async () => {
    await rm(out, { recursive: true });
    const { result } = await start({ spoil: true });
    if (result.kind !== 'finished') throw new Error(result.kind);
    expect(new Set(result.report.jobs.map(({ outcome }) => outcome))).toEqual(new Set(['failed']));
    expect(result.solved).toBe(0);
    expect(result.report.jobs[0]?.problems.join()).toContain('does not stand');
    expect(await readdir(join(out, '.runs'))).toEqual([]);
  });

  it('writes nothing into a folder that holds other things', async () => {
    const programme = join(workspace.path, 'tiny');
    const before = await readdir(programme);
    await expect(start({ out: programme })).rejects.toThrow('holds files that are not of a batch');
    expect(await readdir(programme)).toEqual(before);
  });

  it('stops when asked to, publishes nothing by halves, and goes on from there', async () => {
    await rm(out, { recursive: true });
    const stop = await start({ stopAfter: ({ running }) => running > 0 });
    expect(stop.result).toMatchObject({ kind: 'stopped', total: 4 });
    expect((await readdir(out)).filter((name) => /^\d|latest/.test(name))).toEqual([]);
    expect((await finish()).report.jobs).toHaveLength(5);
  });

  it('reports what is wrong with one job and does the others', async () => {
    await writeTiny(join(workspace.path, 'broken'), { 'sites.csv': null });
    await mkdir(join(workspace.path, 'empty'));
    const rows = [
      'job_id,programme,scenario',
      'broken,broken,',
      'lost,nowhere,',
      'plain,tiny,',
      'same,tiny,empty',
    ];
    await writeFile(table, rows.join('\n'));
    const { report, solved } = await finish();
    expect(solved).toBe(1);
    expect(report.jobs.map(({ outcome }) => outcome)).toEqual([
      'rejected-input',
      'rejected-input',
      'optimal',
      'optimal',
    ]);
    expect(report.jobs[0]?.problems.join()).toContain('sites');
    expect(report.jobs[1]?.problems.join()).toContain('nowhere');
    const summary = await readFile(join(out, 'latest', 'summary.csv'), 'utf8');
    expect(summary.split('\r\n')).toHaveLength(6);
  });

  it('logs one JSON object a line, with ids of jobs and never those of rotators', async () => {
    const logs = await readdir(join(out, 'logs'));
    const text = (await Promise.all(logs.map((name) => readFile(join(out, 'logs', name), 'utf8')))).join('');
    const events = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(new Set(events)).toEqual(
      new Set(['batch-started', 'job-done', 'job-failed', 'batch-stopped', 'batch-finished']),
    );
    expect(text).not.toMatch(/\bR[1-5]\b/);
  });
});
