import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Executor } from '../../solver/pool/executor.ts';
import { openPool } from '../../solver/pool/pool.ts';
import type { InputFile } from '../../src/intake/issues/input-file.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { republish } from '../../src/pipeline/audit/republish.ts';
import { shuffleRows } from '../../src/pipeline/audit/shuffle-rows.ts';

/** One way of running a programme: the seed of the order of its rows (`null` = as they are), and the threads. */
export interface Variant {
  readonly shuffle: string | null;
  readonly threads: number;
}

export interface Publishing {
  /** A folder of CSV tables. */
  readonly programme: string;
  /** Seconds; one that is reached makes runs differ. */
  readonly timeLimit: number;
  readonly variants: readonly Variant[];
}

export interface PublishedVariant {
  /** Lines of the tables that stand elsewhere than in the original. */
  readonly linesMoved: number;
  /** File → SHA-256 of what is compared. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * Allocates a programme in each variant and says what would be published. Left out: `run.json` (timings), `inputs/`
 * (what was read), and the line numbers in `issues.csv`, which are those of the files as given.
 * Throws `RangeError` when there is no allocation.
 */
export async function publishVariants({
  programme,
  timeLimit,
  variants,
}: Publishing): Promise<readonly PublishedVariant[]> {
  const executors = new Map<number, Executor>();
  const published: PublishedVariant[] = [];
  for (const { shuffle, threads } of variants) {
    const executor = executors.get(threads) ?? openPool({ backend: { name: 'highs' }, threads });
    executors.set(threads, executor);
    const { files, linesMoved } = readTables(programme, shuffle);
    const found = await republish(await readProgramme(files), { executor, timeLimit });
    if (found.kind !== 'allocated') throw new RangeError(`a run of ${programme} came to "${found.kind}"`);
    published.push({ linesMoved, digests: digestFiles(found.files) });
  }
  for (const executor of executors.values()) await executor.close();
  return published;
}

function readTables(from: string, seed: string | null): { files: InputFile[]; linesMoved: number } {
  let linesMoved = 0;
  const names = readdirSync(from).filter((entry) => entry.endsWith('.csv'));
  const files = names.map((name) => {
    const before = readFileSync(join(from, name));
    const after = seed === null ? before : Buffer.from(shuffleRows(before, seed));
    const lines = before.toString('latin1').split('\n');
    const moved = after.toString('latin1').split('\n');
    linesMoved += moved.filter((line, at) => line !== lines[at]).length;
    return { name, bytes: after };
  });
  return { files, linesMoved };
}

function digestFiles(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([name, text]) => {
      const compared = name === 'issues.csv' ? withoutLines(text) : text;
      return [name, createHash('sha256').update(compared).digest('hex')];
    }),
  );
}

/** Rows without the numbers in them, in an order of their own: findings are listed by line. */
function withoutLines(text: string): string {
  return text
    .split('\r\n')
    .map((row) => row.replaceAll(/\d+/g, '#'))
    .sort()
    .join('\r\n');
}
