import { readdir } from 'node:fs/promises';
import { LOCK_PREFIX } from '../disk/lock-folder.ts';
import { JOURNAL_FILE } from './journal.ts';

/**
 * Whether rounds may be written in a folder: `null`, or one sentence why not. Only a new or empty folder, or one in which a batch
 * was at work before: rounds, logs and locks among the tables of a programme would be a mess to take apart.
 */
export async function refuseForeign(out: string): Promise<string | null> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const isOurs = entries.some((name) => name === JOURNAL_FILE || name.startsWith(LOCK_PREFIX));
  // Hidden files say nothing: another start may just be trying whether it may write here.
  if (isOurs || entries.every((name) => name.startsWith('.'))) return null;
  return `${out} holds files that are not of a batch; choose another folder with --out`;
}
