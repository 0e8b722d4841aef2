import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SOURCES = ['src', 'solver', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];
const OUTPUT = 'dist';
const STAMP = join(OUTPUT, '.built');
const LOCK = join('node_modules', '.build-lock');
const WAIT_MS = 60_000;

/**
 * Builds `dist/`, which the tests load, before they are run, when a source is newer than the last build. Several test runs may
 * start at once: one builds, the others wait.
 */
export async function setup(): Promise<void> {
  if (isFresh()) return;
  await acquireLock();
  try {
    if (!isFresh()) build();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function isFresh(): boolean {
  if (!existsSync(STAMP)) return false;
  const built = Number(readFileSync(STAMP, 'utf8'));
  return SOURCES.every((path) => newest(path) <= built);
}

function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}

/** Compiles aside and moves file by file, so that a worker starting meanwhile never reads half a file. */
function build(): void {
  const started = Date.now();
  const aside = `${OUTPUT}.${process.pid}`;
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', aside, '--sourceMap', '--pretty', 'false'],
    {
      encoding: 'utf8',
    },
  );
  if (!existsSync(aside)) throw new Error(`the build failed:\n${run.stdout}${run.stderr}`);
  // Type errors do not stop the emit; the type check is a step of its own and names them there too.
  if (run.status !== 0) console.warn(`the build reported:\n${run.stdout}${run.stderr}`);
  for (const entry of readdirSync(aside, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(OUTPUT, from.slice(aside.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  rmSync(aside, { recursive: true });
  spawnSync(process.execPath, [join('.ci', 'remove-stale.mjs')], { stdio: 'inherit' });
  writeFileSync(STAMP, String(started));
}

/** Creating a file that must not exist is atomic; a lock whose owner is gone is taken over. */
async function acquireLock(): Promise<void> {
  const giveUp = Date.now() + WAIT_MS;
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (!ownerLives()) rmSync(LOCK, { force: true });
    if (Date.now() > giveUp) throw new Error(`another build holds ${LOCK} for over a minute`);
    await sleep(50);
  }
}

function ownerLives(): boolean {
  if (!existsSync(LOCK)) return false;
  const owner = Number(readFileSync(LOCK, 'utf8'));
  if (!(owner > 0)) return true;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
