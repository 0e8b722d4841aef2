import type { Allocation } from '../../domain/allocation.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { InputFile } from '../../intake/issues/input-file.ts';
import type { LoadedInputs } from '../disk/load-inputs.ts';
import { INPUTS } from '../disk/publish.ts';
import { listKeptInputs } from '../kept-run/kept-inputs.ts';
import { describeAlteration, type OpenedRun, openRun } from '../kept-run/open-run.ts';
import { readAllocation } from '../kept-run/read-allocation.ts';
import { type ReadInput, readLayers } from '../programme/read-input.ts';
import { withSeed } from '../programme/with-seed.ts';

/** A run whose allocation is in force: what somebody replans, swaps in, or approves. */
export interface InForceRun {
  readonly kind: 'in-force';
  readonly run: OpenedRun;
  readonly programme: Programme;
  readonly allocation: Allocation;
  /** Scenarios that the run itself laid over its tables. */
  readonly layers: number;
  /** The run's own tables with further scenarios laid over them. */
  readonly lay: (layers: readonly LoadedInputs[]) => Promise<ReadInput>;
}

export type OpenedInForce =
  | InForceRun
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] };

/** Opens a run and reads its tables and allocation again. Throws `InputPathError` when the folder is no run. */
export async function openInForce(folder: string): Promise<OpenedInForce> {
  const run = await openRun(folder);
  const read = readAllocation(run.files);
  if (read.kind === 'unreadable') {
    return { kind: 'refused', message: `"${folder}" holds no allocation: ${read.reason}.` };
  }
  const altered = describeAlteration(run, isBuiltUpon);
  if (altered !== null) return { kind: 'refused', message: altered };
  const { base, scenarios } = listKeptInputs(run);
  const own = scenarios.map(asLayer);
  const lay = async (layers: readonly LoadedInputs[]) => await readLayers(asLayer(base), [...own, ...layers]);
  const input = await lay([]);
  if (input.kind === 'rejected') return { kind: 'rejected-input', issues: input.issues };
  const programme = withSeed(input.programme, run.facts.seed);
  return { kind: 'in-force', run, programme, allocation: read.allocation, layers: own.length, lay };
}

/** Overrides are decisions with a reason, never edits; what people merely read may have been through Excel. */
function isBuiltUpon(file: string): boolean {
  return file.startsWith(`${INPUTS}/`) || ['allocation.csv', 'completion.csv'].includes(file);
}

/** What a run is called that lays a scenario over those of the run in force. */
export function nameScenario({ facts }: OpenedRun, layer: string): string {
  return facts.scenario === null ? layer : `${facts.scenario} + ${layer}`;
}

/** Files in memory as a folder that was read. */
export function asLayer(files: readonly InputFile[]): LoadedInputs {
  return { files, oversized: [] };
}
