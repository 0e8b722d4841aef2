import type { Issue } from '../../domain/issue.ts';
import type { InputFile } from '../../intake/issues/input-file.ts';
import { type Intake, readProgramme, scenarioFolder } from '../../intake/read-programme.ts';
import { type LoadedInputs, loadInputs } from '../disk/load-inputs.ts';

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
  return await readLayers(await loadInputs(path), scenario === null ? [] : [await loadInputs(scenario)]);
}

/** Reads a programme from files in memory, with scenarios laid over it, each over those before it. */
export async function readLayers(base: LoadedInputs, scenarios: readonly LoadedInputs[]): Promise<ReadInput> {
  const intake = await readProgramme(base.files, { scenarios: scenarios.map(({ files }) => files) });
  const oversized = [base, ...scenarios].flatMap((folder, index) =>
    folder.oversized.map((issue) => ({ ...issue, file: `${prefixOf(index)}${issue.file}` })),
  );
  if (oversized.length > 0) return reject(oversized, intake.issues);
  if (intake.kind === 'rejected') return intake;
  return { ...intake, sources: collectSources(intake.programme.inputs, [base, ...scenarios]) };
}

/** Where the files of the base (0) and of each scenario (1 …) stand. */
function prefixOf(index: number): string {
  return index === 0 ? '' : `${scenarioFolder(index - 1)}/`;
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
  folders: readonly LoadedInputs[],
): ReadonlyMap<string, Uint8Array> {
  const all = folders.flatMap(({ files }, index) =>
    files.map(({ name, bytes }: InputFile) => [`${prefixOf(index)}${name}`, bytes] as const),
  );
  return new Map(all.filter(([name]) => name in inputs));
}
