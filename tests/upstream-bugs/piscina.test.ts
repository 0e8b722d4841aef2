import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { afterAll, beforeAll, expect, test } from 'vitest';

/*
 * What piscina 5.3.2 does with tasks that can be aborted, which all of ours can: the reason why the pool
 * queues them itself (solver/pool/turnstile.ts). That it does is tested in tests/solver/pool.test.ts.
 */

let folder: string;
let worker: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'piscina-'));
  worker = join(folder, 'worker.mjs');
  writeFileSync(worker, 'export default (ms) => new Promise((done) => setTimeout(done, ms, ms));');
});
afterAll(() => rmSync(folder, { recursive: true }));

// Related: github.com/piscinajs/piscina/issues/805.
test('a task queued behind an aborted one never starts when no minimum of threads is set', async () => {
  const pool = new Piscina({ filename: worker, minThreads: 0, maxThreads: 1 });
  const abort = new AbortController();
  const doomed = pool.run(60_000, { signal: abort.signal });
  const stranded = pool.run(1, { signal: new AbortController().signal });
  const outcome = Promise.race([stranded.then(() => 'ran'), sleep(1500, 'still waiting')]);
  await sleep(300);
  abort.abort();
  await expect(doomed).rejects.toThrow();
  expect(await outcome).toBe('still waiting');
  expect(pool.threads).toHaveLength(0);
  stranded.catch(() => undefined);
  await pool.destroy();
});

// Related: github.com/piscinajs/piscina/issues/1029.
test('`maxQueue` does not count tasks that can be aborted', async () => {
  const pool = new Piscina({ filename: worker, minThreads: 1, maxThreads: 1, maxQueue: 1 });
  const settled = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((ms) => pool.run(ms, { signal: new AbortController().signal })),
  );
  expect(settled.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
  await pool.destroy();
});
