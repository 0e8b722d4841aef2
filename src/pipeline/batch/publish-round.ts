import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BatchReport } from '../../report/batch/batch-summary.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { syncFolder } from '../disk/publish.ts';
import { nameStaged, sweepStaged } from '../disk/staged.ts';
import { removeFolder } from './run-store.ts';

/** A finished batch as it will lie on disk. */
interface Round {
  readonly report: BatchReport;
  /** Name in the round → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Job → the stored run it is given; jobs without a run have none. */
  readonly runs: ReadonlyMap<string, string>;
}

const LATEST = 'latest';
const ROUND = /^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d+)?$/;
export const REPORT_FILE = 'batch.json';

/**
 * Publishes a round as `<folder>/<stamp>` and points `<folder>/latest` to it: first the whole round, by one
 * rename, then the pointer, by another. The stored runs are linked in, not copied, where the file system can.
 */
export async function publishRound(folder: string, stamp: string, round: Round): Promise<string> {
  const name = await freeName(folder, stamp);
  const staged = join(folder, nameStaged(name));
  await mkdir(staged);
  try {
    for (const [file, text] of round.files) await writeFile(join(staged, file), text, { flush: true });
    for (const [job, run] of round.runs) await linkFolder(run, join(staged, 'jobs', job));
    await syncFolder(staged);
    await rename(staged, join(folder, name));
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
  await pointLatest(folder, name);
  return join(folder, name);
}

/** What the latest round reported; `null` when there is none. */
export async function readLatest(
  folder: string,
): Promise<{ readonly folder: string; readonly text: string } | null> {
  try {
    const text = await readFile(join(folder, LATEST, REPORT_FILE), 'utf8');
    return { folder: join(folder, basename(await readlink(join(folder, LATEST)))), text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Removes all rounds but the newest `keep`, and what a kill has left; returns the names that stay. */
export async function retainRounds(folder: string, keep: number): Promise<readonly string[]> {
  await sweepStaged(folder);
  const rounds = (await readdir(folder)).filter((name) => ROUND.test(name)).sort();
  const latest = await readLatest(folder);
  const outdated = rounds.slice(0, Math.max(0, rounds.length - keep));
  const doomed = outdated.filter((name) => latest === null || basename(latest.folder) !== name);
  for (const name of doomed) await removeFolder(folder, name);
  return rounds.filter((name) => !doomed.includes(name));
}

async function freeName(folder: string, stamp: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  if (!taken.has(stamp)) return stamp;
  let number = 2;
  while (taken.has(`${stamp}-${number}`)) number += 1;
  return `${stamp}-${number}`;
}

async function pointLatest(folder: string, name: string): Promise<void> {
  const draft = join(folder, nameStaged(LATEST));
  // A junction is the kind of link that Windows lets everybody make; elsewhere the kind is ignored.
  await symlink(name, draft, 'junction');
  await rename(draft, join(folder, LATEST));
  await syncFolder(folder);
}

async function linkFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length + 1));
    await makeFolder(dirname(target));
    await linkOrCopy(source, target);
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
    await copyFile(source, target);
  }
}
