import type { Issue } from '../domain/issue.ts';
import { type InputFile, type Intake, readProgramme } from '../intake/read-programme.ts';
import { type LoadedInputs, loadInputs } from './load-inputs.ts';

/** A programme as read from disk, with the bytes it came from. */
export type ReadInput =
  | (Extract<Intake, { kind: 'programme' }> & {
      /** Path inside the run's `inputs/` → bytes: exactly the files that the programme was read from. */
      readonly sources: ReadonlyMap<string, Uint8Array>;
    })
  | Extract<Intake, { kind: 'rejected' }>;

/**
 * Reads a programme folder (or workbook), with a scenario laid over it if one is given. Throws `InputPathError`
 * when a path leads nowhere; everything else that can be wrong is an issue.
 */
export async function readInput(path: string, scenario: string | null): Promise<ReadInput> {
  const base = await loadInputs(path);
  const overlay = scenario === null ? null : await loadInputs(scenario);
  const intake = await readProgramme(base.files, overlay === null ? {} : { scenario: overlay.files });
  const oversized = [...base.oversized, ...(overlay?.oversized ?? []).map(inScenario)];
  if (oversized.length > 0) return reject(oversized, intake.issues);
  if (intake.kind === 'rejected') return intake;
  return { ...intake, sources: collectSources(intake.programme.inputs, base, overlay) };
}

const SCENARIO = 'scenario/';

function inScenario(issue: Issue): Issue {
  return { ...issue, file: `${SCENARIO}${issue.file}` };
}

/** A table that is too large to be read is not missing as well. */
function reject(
  oversized: readonly Issue[],
  others: readonly Issue[],
): Extract<ReadInput, { kind: 'rejected' }> {
  const named = new Set(oversized.map(({ file }) => file));
  const rest = others.filter(({ code, file }) => !(code === 'missing-table' && named.has(file)));
  return { kind: 'rejected', issues: [...oversized, ...rest] };
}

function collectSources(
  inputs: Readonly<Record<string, string>>,
  base: LoadedInputs,
  overlay: LoadedInputs | null,
): ReadonlyMap<string, Uint8Array> {
  const entries = (files: readonly InputFile[], prefix: string) =>
    files.map(({ name, bytes }) => [`${prefix}${name}`, bytes] as const);
  return new Map(
    [...entries(base.files, ''), ...entries(overlay?.files ?? [], SCENARIO)].filter(
      ([name]) => name in inputs,
    ),
  );
}
