import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RedisServer, startRedis } from '../../../bench/batch/redis-server.ts';
import type { JobEngine, JobOrder, JobResult } from '../../../src/pipeline/batch/job.ts';
import { openLocalEngine } from '../../../src/pipeline/batch/local-engine.ts';
import { cachedLoader, packJob } from '../../../src/pipeline/batch/pack-job.ts';
import { readJobTable } from '../../../src/pipeline/batch/read-job-table.ts';
import { connect, DEAD_LETTERS, JOBS, loadQueuePackages } from '../../../src/pipeline/queue/connect.ts';
import { decodeOrder } from '../../../src/pipeline/queue/encode-message.ts';
import { openQueueEngine, type QueuedOrder } from '../../../src/pipeline/queue/queue-engine.ts';
import { makeWorkspace, writeTiny } from '../../cli/tiny-programme.ts';
import { writeBatch } from '../batch/batch-folder.ts';
import { HAS_REDIS } from './has-redis.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

let root: string;
let dispose: () => Promise<void>;
let orders: readonly JobOrder[];
let broken: JobOrder;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  const table = await readJobTable(await writeBatch(root));
  await writeFile(join(root, 'tiny', 'names.csv'), 'rotator_id,name\nR1,Ada Lovelace\n');
  if (table.kind !== 'jobs') throw new Error(table.kind);
  const load = cachedLoader();
  orders = await Promise.all(table.jobs.slice(0, 4).map((job) => packJob(job, load, 'test')));
  const programme = await writeTiny(join(root, 'broken'), { 'sites.csv': null });
  const [job] = table.jobs;
  if (job === undefined) throw new Error('no job');
  broken = await packJob({ ...job, programme }, load, 'test');
});
afterAll(async () => await dispose());

/** The files of a run without what differs from one making to the next. */
function contentOf(result: JobResult): readonly string[] {
  if (result.kind !== 'run') return [result.kind];
  return [...result.files]
    .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`)
    .map((text) => text.replaceAll(/^ {2}"(seconds|peak_memory_mib|digest)": .*$/gm, ''))
    .sort();
}

async function runAll(engine: JobEngine): Promise<readonly (readonly string[])[]> {
  const never = new AbortController().signal;
  return (await Promise.all(orders.map((order) => engine.run(order, never)))).map(contentOf);
}

/** An order that no worker can carry out. */
function faulty(): JobOrder {
  const [order] = orders;
  if (order === undefined) throw new Error('no order');
  return {
    ...order,
    key: 'f'.repeat(64),
    options: { ...order.options, backend: 'no such back end' as 'highs' },
  };
}

/** What every engine must do, wherever it carries orders out. */
function conform(open: () => Promise<JobEngine>): void {
  let engine: JobEngine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(async () => await engine.close());
  const never = new AbortController().signal;

  it('carries orders out side by side, to runs and to refusals', async () => {
    const results = await runAll(engine);
    const named = results.map((files) => files.map((text) => text.split('\n')[0]));
    expect(named.map((names) => names.includes('allocation.csv'))).toEqual([true, true, true, false]);
    expect(named[3]).toContain('conflict.csv');
  });

  it('hands bad tables back as issues, and goes on', async () => {
    const result = await engine.run(broken, never);
    if (result.kind !== 'rejected-input') throw new Error(result.kind);
    expect(result.issues.map(({ code }) => code)).toContain('missing-table');
    expect((await runAll(engine))[0]?.length).toBeGreaterThan(1);
  });

  it('hands a fault back with its reason, and goes on', async () => {
    const result = await engine.run(faulty(), never);
    expect(result).toEqual({ kind: 'failed', message: expect.stringMatching(/./) });
  });

  it('does not begin what is called off already', async () => {
    const [order] = orders;
    if (order === undefined) throw new Error('no order');
    expect(await engine.run(order, AbortSignal.abort())).toEqual({ kind: 'stopped' });
  });
}

describe('the local engine', () => {
  conform(async () => openLocalEngine({ threads: 2, peakMemoryMib: () => 1 }));
});

describe.skipIf(!HAS_REDIS)('the queue engine', () => {
  let redis: RedisServer;
  let workers: WorkerProcess[];
  beforeAll(async () => {
    redis = await startRedis();
    workers = await Promise.all([startWorker(redis.url), startWorker(redis.url)]);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop('SIGKILL')));
    await redis.dispose();
  });

  describe('like the local one', () => {
    conform(async () => await openQueueEngine({ url: redis.url, onTrouble: () => {} }));
  });

  it('enters what fails at every attempt among the dead letters, tables and ids but no names', async () => {
    const { bullmq } = await loadQueuePackages();
    const connection = await connect(await loadQueuePackages(), redis.url);
    const dead = new bullmq.Queue(DEAD_LETTERS, { connection });
    const letters = await dead.getJobs();
    expect(letters.map(({ id }) => id)).toEqual([`order-${'f'.repeat(64)}`]);
    const job = await new bullmq.Queue<QueuedOrder>(JOBS, { connection }).getJob(`order-${'f'.repeat(64)}`);
    expect(job?.attemptsMade).toBe(3);
    const sent = await decodeOrder(job?.data.order ?? '');
    expect(sent.base.files.map(({ name }) => name)).toContain('rotators.csv');
    const texts = sent.base.files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(texts.filter((text) => text.includes('Lovelace'))).toEqual([]);
    await dead.close();
    connection.disconnect();
  });

  it('gives up what is called off, and takes it up again when asked anew', async () => {
    const [plain] = orders;
    if (plain === undefined) throw new Error('no order');
    const order = { ...plain, key: 'c'.repeat(64) };
    const engine = await openQueueEngine({ url: redis.url, onTrouble: () => {} });
    const abort = new AbortController();
    const running = engine.run(order, abort.signal);
    setTimeout(() => abort.abort(), 50);
    expect(await running).toEqual({ kind: 'stopped' });
    expect((await engine.run(order, new AbortController().signal)).kind).toBe('run');
    await engine.close();
  });

  it('submits anew what a server that was emptied no longer knows', async () => {
    const fresh = orders.map((order, index) => ({ ...order, key: `e${index}`.repeat(32) }));
    const troubles: string[] = [];
    const engine = await openQueueEngine({ url: redis.url, onTrouble: (trouble) => troubles.push(trouble) });
    const connection = await connect(await loadQueuePackages(), redis.url);
    const running = Promise.all(fresh.map((order) => engine.run(order, new AbortController().signal)));
    await Promise.race(workers.map((worker) => worker.says(/begins order-e/)));
    await connection.flushall();
    const kinds = (await running).map(({ kind }) => kind);
    expect([kinds, troubles]).toEqual([['run', 'run', 'run', 'run'], []]);
    await engine.close();
    connection.disconnect();
  });

  it('comes to the same runs though a worker is killed and the server started anew in between', async () => {
    const local = openLocalEngine({ threads: 1, peakMemoryMib: () => 1 });
    const fresh = orders.map((order, index) => ({
      ...order,
      key: `${index}`.repeat(64),
      seed: `again-${index}`,
    }));
    const never = new AbortController().signal;
    const expected: (readonly string[])[] = [];
    for (const order of fresh) expected.push(contentOf(await local.run(order, never)));
    await local.close();
    const [victim, survivor] = workers;
    if (victim === undefined || survivor === undefined) throw new Error('no workers');
    const begun = (victim.told().match(/begins/g) ?? []).length;
    const queue = await openQueueEngine({ url: redis.url, onTrouble: () => {} });
    const running = Promise.all(fresh.map((order) => queue.run(order, never)));
    await victim.says(new RegExp(`(begins[^]*){${begun + 1}}`));
    victim.child.kill('SIGKILL');
    await redis.restart();
    expect((await running).map(contentOf)).toEqual(expected);
    await queue.close();
    expect(await survivor.stop()).toBe(0);
  });

  it('lets go at once while the server is away, and tells of it once', async () => {
    const server = await startRedis();
    const [order] = orders;
    if (order === undefined) throw new Error('no order');
    const troubles: string[] = [];
    const engine = await openQueueEngine({
      url: server.url,
      onTrouble: (trouble) => troubles.push(trouble),
    });
    const abort = new AbortController();
    const warned = vi.fn<(warning: Error) => void>();
    process.on('warning', warned);
    const keys = Array.from({ length: 12 }, (_, at) => String.fromCharCode(97 + at).repeat(64));
    const running = Promise.all(keys.map((key) => engine.run({ ...order, key }, abort.signal)));
    await server.dispose();
    await vi.waitUntil(() => troubles.some((trouble) => trouble.includes('ECONNREFUSED')), { timeout: 5000 });
    await sleep(500);
    abort.abort();
    const stopped = keys.map(() => ({ kind: 'stopped' }));
    expect(await Promise.race([running, sleep(4000)])).toEqual(stopped);
    await engine.close();
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
    expect(troubles.length).toBe(new Set(troubles).size);
  }, 10_000);

  it('says where it looked when there is no server, and keeps the password to itself', async () => {
    const nowhere = 'redis://user:secret@127.0.0.1:1';
    const failure = await openQueueEngine({ url: nowhere, onTrouble: () => {} }).catch(
      (error: Error) => error.message,
    );
    expect(failure).toContain('There is no Redis at 127.0.0.1:1');
    expect(failure).not.toContain('secret');
  });
});
