import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runHere } from './run-here.ts';
import { makeWorkspace, writeTiny } from './tiny-programme.ts';

let made: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** Writes what `allocate` publishes for the tiny programme: made once, however many tests start from it. */
export async function writeTinyRun(folder: string): Promise<void> {
  made ??= allocateTiny();
  for (const [name, bytes] of await made) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}

async function allocateTiny(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { path, dispose } = await makeWorkspace();
  const programme = await writeTiny(join(path, 'tiny'));
  const out = join(path, 'run');
  expect(await runHere('allocate', programme, '--out', out, '--quiet')).toMatchObject({
    code: 0,
    stderr: '',
  });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const run = new Map<string, Uint8Array>();
  for (const file of files) run.set(file.slice(out.length + 1), await readFile(file));
  await dispose();
  return run;
}
