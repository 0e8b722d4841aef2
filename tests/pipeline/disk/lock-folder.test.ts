import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, type Owner } from '../../../src/pipeline/disk/lock-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placewright-lock-'));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

/** This process, in a world where it is the only one alive. */
const self = { pid: process.pid, isAlive: (pid: number) => pid === process.pid };

async function take(): Promise<Extract<Awaited<ReturnType<typeof lockFolder>>, { kind: 'locked' }>> {
  const result = await lockFolder(folder, self);
  if (result.kind !== 'locked') throw new Error(`taken by ${result.owner.pid}`);
  return result;
}

/** Rewrites the lock as if another had left it. */
async function leave(change: Partial<Owner>): Promise<void> {
  const [name = ''] = (await readdir(folder)).filter((each) => each.startsWith('.lock-'));
  const owner = JSON.parse(await readFile(join(folder, name), 'utf8')) as Owner;
  await writeFile(join(folder, name), JSON.stringify({ ...owner, ...change }));
}

describe('the lock of a folder', () => {
  it('is held by one start at a time, and free again once released', async () => {
    const { release } = await take();
    const second = await lockFolder(folder, self);
    expect(second).toMatchObject({ kind: 'taken', owner: { pid: process.pid } });
    await release();
    await take();
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.each([
    ['its process is gone', { pid: 2_000_000_000 }],
    ['the machine has started anew', { boot: 'an earlier start' }],
    ['its number belongs to another process by now', { born: 'another time' }],
  ])('is succeeded when %s', async (_, change) => {
    await take();
    await leave(change);
    await take();
  });

  it('is believed when it comes from another machine, whose processes nobody can see', async () => {
    await take();
    await leave({ host: 'elsewhere', pid: 2_000_000_000 });
    expect(await lockFolder(folder, self)).toMatchObject({ kind: 'taken', owner: { host: 'elsewhere' } });
  });

  it('goes to exactly one of many who find it stale at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const winner = await take();
      await leave({ pid: 2_000_000_000 });
      const results = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder, self)));
      expect(results.filter(({ kind }) => kind === 'locked')).toHaveLength(1);
      for (const result of results) if (result.kind === 'locked') await result.release();
      await winner.release();
      await rm(folder, { recursive: true });
    }
  });

  it('is left to somebody who went further while the lock before was looked at', async () => {
    await take();
    const [held = ''] = await readdir(folder);
    const ours = await readFile(join(folder, held), 'utf8');
    await leave({ pid: 2_000_000_000 });
    // Two others have followed the dead process meanwhile: the first is through, and the second holds the folder.
    const late = {
      ...self,
      isAlive(pid: number) {
        if (pid !== process.pid) writeFileSync(join(folder, '.lock-3'), ours);
        return pid === process.pid;
      },
    };
    expect(await lockFolder(folder, late)).toMatchObject({ kind: 'taken', owner: { pid: process.pid } });
    expect((await readdir(folder)).sort()).toEqual([held, '.lock-3']);
  });
});
