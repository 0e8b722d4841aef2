import { link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { nameStaged, sweepStaged } from './staged.ts';

/** The process that wants the lock, and how to ask after others. */
export interface Contender {
  readonly pid: number;
  isAlive(pid: number): boolean;
}

export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Of this start of the machine; `null` where the system has none. */
  readonly boot: string | null;
  /** When the process started, in the system's own count: a number used again is another process. */
  readonly born: string | null;
  readonly released: boolean;
}

type LockResult =
  | { readonly kind: 'locked'; readonly release: () => Promise<void> }
  | { readonly kind: 'taken'; readonly owner: Owner };

/** How the names of locks begin. */
export const LOCK_PREFIX = '.lock-';

const NAME = /^\.lock-(\d+)$/;

/** What a lock is called while it is written, and what an end in the middle of that leaves. */
const DRAFT = 'lock';

/**
 * Takes the folder for this process alone, until released or dead. Locks are numbered and each number is taken
 * at most once (creating a link is atomic): who holds the highest has the folder. A lock whose process is gone (other
 * start of the machine, no such process, a number used again) is succeeded at once; one from another host is
 * believed.
 */
export async function lockFolder(folder: string, contender: Contender): Promise<LockResult> {
  await makeFolder(folder);
  const mine: Owner = { ...(await describeSelf(contender.pid)), released: false };
  for (;;) {
    const highest = Math.max(0, ...(await listLocks(folder)));
    const owner = highest === 0 ? null : await readOwner(folder, highest);
    if (owner !== null && (await holds(owner, contender))) return { kind: 'taken', owner };
    const number = highest + 1;
    if (!(await claim(folder, number, mine))) continue;
    const others = (await listLocks(folder)).filter((other) => other !== number);
    // Somebody went further while this process was looking at an old lock.
    if (others.some((other) => other > number)) {
      await rm(join(folder, `.lock-${number}`), { force: true });
      continue;
    }
    for (const other of others) await rm(join(folder, `.lock-${other}`), { force: true });
    await sweepStaged(folder, DRAFT);
    return {
      kind: 'locked',
      release: async () => await writeOver(folder, number, { ...mine, released: true }),
    };
  }
}

async function listLocks(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const match = NAME.exec(name);
    return match === null ? [] : [Number(match[1])];
  });
}

/** `null`: gone, or never written to the end, so that nobody holds it. */
async function readOwner(folder: string, number: number): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(join(folder, `.lock-${number}`), 'utf8')) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function holds(owner: Owner, contender: Contender): Promise<boolean> {
  if (owner.released) return false;
  const here = await describeSelf(owner.pid);
  if (owner.host !== here.host) return true;
  if (owner.boot !== here.boot || !contender.isAlive(owner.pid)) return false;
  return owner.born === here.born;
}

/** Whether this process was first to take the number; the file appears whole. */
async function claim(folder: string, number: number, owner: Owner): Promise<boolean> {
  const draft = join(folder, nameStaged(DRAFT));
  await write(draft, owner);
  try {
    await link(draft, join(folder, `.lock-${number}`));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeOver(folder: string, number: number, owner: Owner): Promise<void> {
  const draft = join(folder, nameStaged(DRAFT));
  await write(draft, owner);
  await rename(draft, join(folder, `.lock-${number}`));
}

async function write(path: string, owner: Owner): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(owner)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function describeSelf(pid: number): Promise<Pick<Owner, 'pid' | 'host' | 'boot' | 'born'>> {
  const boot = await readIfThere('/proc/sys/kernel/random/boot_id');
  const stat = await readIfThere(`/proc/${pid}/stat`);
  // The second field is a name in brackets that may hold anything; the start time is the 22nd.
  const born = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  return { pid, host: hostname(), boot: boot?.trim() ?? null, born };
}

async function readIfThere(path: string): Promise<string | null> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ESRCH', 'EACCES', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
