import type { InputFile } from '../../intake/issues/input-file.ts';
import { scenarioFolder } from '../../intake/read-programme.ts';
import { INPUTS } from '../disk/publish.ts';
import type { OpenedRun } from './open-run.ts';

/** The tables that a run was made from: its programme, and the scenarios laid over it in order. */
export interface KeptInputs {
  readonly base: readonly InputFile[];
  readonly scenarios: readonly (readonly InputFile[])[];
}

/** Sorts out the files a run keeps in `inputs/`. */
export function listKeptInputs({ files }: Pick<OpenedRun, 'files'>): KeptInputs {
  const folders = new Map<string, InputFile[]>();
  for (const [path, bytes] of files) {
    const [, folder = '', name] = KEPT_INPUT.exec(path) ?? [];
    if (name !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), { name, bytes }]);
  }
  // A scenario without a single table leaves no folder, and others may come after it.
  const layers = [...folders.keys()].map((folder) =>
    Number(/\d+$/.exec(folder)?.[0] ?? (folder === '' ? 0 : 1)),
  );
  return {
    base: folders.get('') ?? [],
    scenarios: Array.from(
      { length: Math.max(0, ...layers) },
      (_, layer) => folders.get(scenarioFolder(layer)) ?? [],
    ),
  };
}

const KEPT_INPUT = new RegExp(`^${INPUTS}/(?:(scenario(?:-\\d{1,4})?)/)?([^/]+)$`);
