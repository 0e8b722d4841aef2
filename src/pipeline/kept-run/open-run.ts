import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { RUN_SCHEMA, type RunFacts } from '../../report/facts/run-facts.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { APPROVALS_FILE, INPUTS, RUN_FILE } from '../disk/publish.ts';
import { isSealed, sha256 } from '../record/seal.ts';

/** A run as it lies on disk. */
export interface OpenedRun {
  readonly folder: string;
  readonly facts: RunFacts;
  /** `run.json` is byte for byte what was sealed. */
  readonly sealed: boolean;
  /** Path inside the run (with `/`) → bytes of every file, `run.json` included; without litter. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads a run folder. Throws {@link InputPathError} when it is none, or its `run.json` is beyond reading. */
export async function openRun(folder: string): Promise<OpenedRun> {
  return readRun(folder, await readTree(folder));
}

/** A run from its files in memory; `folder` is what to call it. Throws like {@link openRun}. */
export function readRun(folder: string, files: ReadonlyMap<string, Uint8Array>): OpenedRun {
  const record = files.get(RUN_FILE);
  if (record === undefined) throw new InputPathError(`"${folder}" is no run: it has no ${RUN_FILE}.`);
  const text = Buffer.from(record).toString('utf8');
  const facts = parseFacts(text);
  if (facts === null) throw new InputPathError(`${join(folder, RUN_FILE)} is not a ${RUN_SCHEMA} record.`);
  return { folder, facts, sealed: isSealed(text), files };
}

const LATER: ReadonlySet<string> = new Set([RUN_FILE, APPROVALS_FILE]);

/** What of a run is not as it was written, file by file; `run.json` itself is sealed apart. */
export function findAlterations(
  { facts, files }: Pick<OpenedRun, 'facts' | 'files'>,
  matter: (file: string) => boolean = () => true,
): readonly string[] {
  const expected = recordedDigests(facts);
  const changed = [...expected].flatMap(([name, digest]) => {
    if (!matter(name)) return [];
    const bytes = files.get(name);
    if (bytes === undefined) return [`${name} is missing`];
    return sha256(bytes) === digest ? [] : [`${name} was changed after the run`];
  });
  const foreign = [...files.keys()].filter((name) => matter(name) && !LATER.has(name) && !expected.has(name));
  return [...changed, ...foreign.map((name) => `${name} does not belong to the run`)];
}

/**
 * One sentence for whoever builds upon a run that is not as it was written; `null` when it is, in the files that `matter`.
 */
export function describeAlteration(
  run: OpenedRun,
  matter: (file: string) => boolean = () => true,
): string | null {
  const change = run.sealed ? findAlterations(run, matter)[0] : `${RUN_FILE} was changed after the run`;
  if (change === undefined) return null;
  return `The run ${run.folder} is not as it was written: ${change}. See "placewright verify ${run.folder}".`;
}

/** Path inside the run → SHA-256 of each file as it was written, inputs included. */
export function recordedDigests({ files, inputs }: RunFacts): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(files),
    ...Object.entries(inputs).map(([name, digest]) => [`${INPUTS}/${name}`, digest] as const),
  ]);
}

/**
 * What systems leave in folders, Excel while a file of them is open, and an approval while it is recorded. It may be gone the
 * next moment, and nothing of it is ever read.
 */
const LITTER = /^(rotators\/)?(\.[^/]*|~\$[^/]*|thumbs\.db|desktop\.ini)$/i;

async function readTree(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
        throw new InputPathError(`There is no run folder "${folder}".`);
      }
      throw error;
    },
  );
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(/[\\/]/).join('/'))
      .filter((name) => !LITTER.test(name))
      .map(async (name) => [name, await readFile(join(root, name))] as const),
  );
  return new Map(files);
}

function parseFacts(text: string): RunFacts | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const facts = value as Partial<RunFacts> | null;
  const whole =
    facts?.schema === RUN_SCHEMA &&
    typeof facts.seed === 'string' &&
    Array.isArray(facts.tiers) &&
    isDigests(facts.inputs) &&
    isDigests(facts.files);
  return whole ? (facts as RunFacts) : null;
}

function isDigests(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((digest) => typeof digest === 'string')
  );
}
