import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobOutcome } from './job.ts';

export const JOURNAL_FILE = 'journal.jsonl';

/** One line of it. A job may begin often and be done once. */
export type JournalEntry =
  | { readonly event: 'begun'; readonly key: string; readonly job: string }
  | {
      readonly event: 'done';
      readonly key: string;
      readonly job: string;
      readonly outcome: JobOutcome;
      /** Digest of the run's `run.json`; `null` when there is no run. */
      readonly run: string | null;
    };

export interface Journal {
  /** Runs that are done: key → digest of the run's record. */
  readonly done: ReadonlyMap<string, string>;
  /** On disk before it returns. */
  append(entry: JournalEntry): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a folder's journal. A last line that was cut short by the end of its process counts as never written; the
 * next one begins on a line of its own.
 */
export async function openJournal(folder: string): Promise<Journal> {
  const path = join(folder, JOURNAL_FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const done = new Map<string, string>();
  for (const line of text.split('\n')) {
    const entry = parseEntry(line);
    if (entry?.event === 'done' && entry.run !== null) done.set(entry.key, entry.run);
  }
  const handle = await open(path, 'a');
  if (text !== '' && !text.endsWith('\n')) await handle.writeFile('\n');
  return {
    done,
    append: async (entry) => {
      await handle.writeFile(`${JSON.stringify(entry)}\n`);
      await handle.sync();
    },
    close: async () => await handle.close(),
  };
}

function parseEntry(line: string): JournalEntry | null {
  if (line === '') return null;
  try {
    return JSON.parse(line) as JournalEntry;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
