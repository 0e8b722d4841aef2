import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PUBLISH = pathToFileURL(resolve('dist/src/pipeline/disk/publish.js')).href;
const FILES = 8;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-crash-'));
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

/** Publishes run after run, each of files that all say the same number, until it is killed. */
const PUBLISHER = `
import { publishFolder } from '${PUBLISH}';
for (let run = 1; ; run += 1) {
  const files = new Map([['run.json', String(run)]]);
  for (let file = 1; file < ${FILES}; file += 1) files.set('inputs/' + file + '.csv', String(run));
  await publishFolder(process.argv[1], files);
  if (run === 1) console.log('published');
}`;

/** Starts the publisher and kills it without warning, some time after its first run is there. */
async function killWhilePublishing(out: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PUBLISHER, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready) => child.stdout.once('data', ready));
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await new Promise((ended) => child.once('close', ended));
}

/** What all files of a run say; `null` when there is no run. */
function readRun(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const inputs = readdirSync(join(folder, 'inputs')).map((name) => join(folder, 'inputs', name));
  const texts = [join(folder, 'run.json'), ...inputs].map((path) => readFileSync(path, 'utf8'));
  expect([texts.length, new Set(texts).size]).toEqual([FILES, 1]);
  return texts[0] ?? null;
}

describe('a publisher that is killed', () => {
  it('leaves whole runs only, and one of the current and the former run for certain', async () => {
    let between = 0;
    for (let round = 0; round < 12; round += 1) {
      const out = join(root, `run-${round}`);
      await killWhilePublishing(out, 3 + 7 * round);
      const current = readRun(out);
      const former = readRun(`${out}.previous`);
      expect(current ?? former).not.toBeNull();
      if (readdirSync(root).some((name) => name.startsWith(`.run-${round}.`))) between += 1;
    }
    expect(between).toBeGreaterThan(3);
  });
});
