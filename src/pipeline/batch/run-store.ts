import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunFacts } from '../../report/facts/run-facts.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { publishFolder, RUN_FILE } from '../disk/publish.ts';
import { nameStaged, sweepStaged } from '../disk/staged.ts';
import { type OpenedRun, openRun, recordedDigests } from '../kept-run/open-run.ts';
import { sha256 } from '../record/seal.ts';

/** Runs by key. A run is whole or not there, and never changes once it is. */
export interface RunStore {
  /** Where the run of a key lies, or will lie. */
  folderOf(key: string): string;
  /** The run if it is there, whole and untouched. */
  find(key: string): Promise<StoredRun | null>;
  put(key: string, files: ReadonlyMap<string, Uint8Array>): Promise<StoredRun>;
  /** Removes the runs whose keys are not listed, and what a kill has left. */
  prune(kept: ReadonlySet<string>): Promise<void>;
}

export interface StoredRun {
  readonly facts: RunFacts;
  /** SHA-256 of `run.json`. */
  readonly digest: string;
}

/** Enough of a key for a folder's name; Windows does not like long paths. */
const NAME_LENGTH = 24;

export function openStore(folder: string): RunStore {
  const folderOf = (key: string): string => join(folder, key.slice(0, NAME_LENGTH));
  const find = async (key: string): Promise<StoredRun | null> => {
    try {
      return readStored(await openRun(folderOf(key)));
    } catch (error) {
      if (error instanceof InputPathError) return null;
      throw error;
    }
  };
  return {
    folderOf,
    find,
    put: async (key, files) => {
      await publishFolder(folderOf(key), files);
      const stored = await find(key);
      if (stored === null) throw new Error(`the run ${key} is not what was written`);
      return stored;
    },
    prune: async (kept) => {
      await sweepStaged(folder);
      const names = new Set([...kept].map((key) => key.slice(0, NAME_LENGTH)));
      const outdated = (await readdir(folder)).filter((name) => !name.startsWith('.') && !names.has(name));
      for (const name of outdated) await removeFolder(folder, name);
    },
  };
}

/** Out of sight first, so that nobody ever sees half of it. */
export async function removeFolder(parent: string, name: string): Promise<void> {
  const hidden = join(parent, nameStaged(name));
  await rename(join(parent, name), hidden);
  await rm(hidden, { recursive: true, force: true });
}

/** `null` when a file is not what the run wrote: rounds share the files of the store, and somebody may edit one there. */
function readStored({ facts, files, sealed }: OpenedRun): StoredRun | null {
  const whole = [...recordedDigests(facts)].every(([name, digest]) => {
    const bytes = files.get(name);
    return bytes !== undefined && sha256(bytes) === digest;
  });
  return sealed && whole ? { facts, digest: sha256(files.get(RUN_FILE) ?? '') } : null;
}
