import { access, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { refuseGround } from './refuse-ground.ts';
import { nameStaged, sweepStaged } from './staged.ts';

/** A folder as it will lie on disk: path inside it (with `/`) → content. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** Every published run has this file; a folder without it is somebody else's. */
export const RUN_FILE = 'run.json';

/** Where a run keeps the files it was made from. */
export const INPUTS = 'inputs';

/** Added to a run by the people who approve it; the one file in its folder that the run did not write. */
export const APPROVALS_FILE = 'approvals.json';

/** The same for a report rendered apart from its run. */
export const REPORT_FILE = 'report.json';

type Marker = typeof RUN_FILE | typeof REPORT_FILE;

const WHAT: Record<Marker, string> = { [RUN_FILE]: 'run', [REPORT_FILE]: 'report' };

/**
 * Whether a run may be published at `out`: `null`, or one sentence why not. Nothing but a former run (or an
 * empty folder) is ever replaced, so that a mistyped `--out` cannot cost anybody their files.
 */
export async function refuseTarget(out: string, marker: Marker = RUN_FILE): Promise<string | null> {
  for (const folder of [resolve(out), previousRun(out)]) {
    const entries = await listFolder(folder);
    if (entries === 'not-a-folder')
      return `${folder} is not a folder, nor below one; choose another folder with --out`;
    if (entries.length > 0 && !(await isOurs(folder, marker))) {
      return `${folder} holds files that are not a ${WHAT[marker]} of placewright; choose another folder with --out`;
    }
  }
  return await refuseGround(dirname(resolve(out)), basename(resolve(out)));
}

/** Every file that marks a folder as ours begins its schema so: a `run.json` of some other program is no run. */
const OUR_SCHEMAS = 'placewright.';

async function isOurs(folder: string, marker: Marker): Promise<boolean> {
  try {
    const marked: unknown = JSON.parse(await readFile(join(folder, marker), 'utf8'));
    const schema = typeof marked === 'object' && marked !== null && 'schema' in marked ? marked.schema : null;
    return typeof schema === 'string' && schema.startsWith(OUR_SCHEMAS);
  } catch {
    // Not there, not to be read, or no JSON.
    return false;
  }
}

/**
 * Writes a folder (a run, a new programme) beside `out`, forces it to disk and renames it into place; the former run is kept as
 * `<out>.previous`. Whenever the machine stops, `out` is a whole run or absent, never half there, and one of
 * `out` and `<out>.previous` is a whole run if there was one before. Throws what the file system throws.
 */
export async function publishFolder(
  out: string,
  files: FolderFiles,
  marker: Marker = RUN_FILE,
): Promise<void> {
  const target = resolve(out);
  const parent = dirname(target);
  await makeFolder(parent);
  await sweepStaged(parent, basename(target));
  const staged = join(parent, nameStaged(basename(target)));
  try {
    await writeFolder(staged, files);
    await replaceFolder(staged, target, marker);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(parent);
}

/** Where {@link publishFolder} keeps the former run. */
export function previousRun(out: string): string {
  return `${resolve(out)}.previous`;
}

/** Whether something new may be written at `folder` without touching anything. */
export async function isEmptyOrAbsent(folder: string): Promise<boolean> {
  const entries = await listFolder(folder);
  return entries !== 'not-a-folder' && entries.length === 0;
}

/** Folders only ever change by being renamed; what has to go is taken out of sight before it is emptied. */
async function replaceFolder(staged: string, target: string, marker: Marker): Promise<void> {
  const former = previousRun(target);
  const outdated = join(dirname(target), nameStaged(basename(target)));
  const standing = await listFolder(target);
  if (standing === 'not-a-folder') throw new Error(`${target} is not a folder`);
  const isFormer = standing.includes(marker);
  if (isFormer) {
    await renameIfThere(former, outdated);
    await rename(target, former);
  } else if (standing.length === 0 && (await isThere(target))) {
    // Not every system renames onto a folder, even an empty one.
    await rmdir(target);
  }
  try {
    await rename(staged, target);
  } catch (error) {
    if (isFormer) {
      await rename(former, target);
      await renameIfThere(outdated, former);
    }
    throw error;
  }
  await rm(outdated, { recursive: true, force: true });
}

async function renameIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to);
}

async function writeFolder(folder: string, files: FolderFiles): Promise<void> {
  const folders = new Set([folder]);
  for (const name of files.keys()) folders.add(dirname(join(folder, ...name.split('/'))));
  for (const each of folders) await makeFolder(each);
  for (const [name, content] of files) {
    const handle = await open(join(folder, ...name.split('/')), 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  for (const each of folders) await syncFolder(each);
}

/** Makes a folder's entries durable. Some systems (Windows) cannot open a folder; there the rename is all there is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EPERM' || error.code === 'EISDIR') return null;
    throw error;
  });
  if (handle === null) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function listFolder(path: string): Promise<readonly string[] | 'not-a-folder'> {
  try {
    return await readdir(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') return 'not-a-folder';
    throw error;
  }
}
