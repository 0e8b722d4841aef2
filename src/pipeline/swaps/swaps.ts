import { basename, resolve } from 'node:path';
import { openPool } from '../../../solver/pool/pool.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { type Objective, plainObjective } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import { count } from '../../domain/wording.ts';
import { describeSteps, type Swap } from '../../report/tables/swap-tables.ts';
import { refuseTarget } from '../disk/publish.ts';
import { keyOf, spreadCells } from '../in-force/held-cells.ts';
import { endNotice, type Notice } from '../in-force/notice.ts';
import { asLayer, type InForceRun, nameScenario, openInForce } from '../in-force/open-in-force.ts';
import { tabulateBaseline, tabulateObjectives, writeTables } from '../in-force/write-tables.ts';
import { describeUnknownId } from '../kept-run/describe-unknown-id.ts';
import { allocateWith } from '../solve/allocate.ts';
import type { AllocateResult } from '../solve/allocate-order.ts';
import type { Host } from '../solve/host.ts';
import { type FoundSwaps, findSwaps } from './find-swaps.ts';

export type SwapsResult =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] }
  | ({ readonly kind: 'found' } & FoundSwaps);

type Interruptible = Pick<Host, 'interrupted'>;

export interface SwapsRequest extends Notice {
  /** Folder of the run in force. */
  readonly run: string;
  readonly rotator: string;
  /** Swaps to list at most. */
  readonly most: number;
}

/** Lists the swaps a rotator of a run could make. Throws `InputPathError` when the folder is no run. */
export async function listSwaps(request: SwapsRequest, host: Interruptible): Promise<SwapsResult> {
  const opened = await openInForce(request.run);
  return opened.kind === 'in-force' ? await search(opened, request, host) : opened;
}

export type AppliedSwap =
  | Exclude<SwapsResult, { kind: 'found' }>
  /** The user has asked to stop before all swaps were listed: their numbers are not known. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'applied'; readonly swap: Swap; readonly result: AllocateResult };

/**
 * Publishes the run with one of its swaps made (numbered from 1, as {@link listSwaps} lists them): the places are decisions
 * in its tables, everybody else keeps theirs, and the whole is verified like any run.
 */
export async function applySwap(
  request: SwapsRequest & { readonly number: number; readonly by: string; readonly out: string },
  host: Host,
): Promise<AppliedSwap> {
  const refusal = await refuseTarget(request.out);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  host.onStage('reading');
  const opened = await openInForce(request.run);
  if (opened.kind !== 'in-force') return opened;
  const found = await search(opened, request, host);
  if (found.kind !== 'found') return found;
  if (host.interrupted()) return { kind: 'stopped' };
  const swap = found.swaps[request.number - 1];
  if (swap === undefined) {
    const listed = `${count(found.swaps.length, 'swap is', 'swaps are')} listed for ${request.rotator}`;
    const message = `There is no swap ${request.number}: ${listed}.`;
    return { kind: 'refused', message };
  }
  const { programme, allocation, lay, run } = opened;
  const input = await lay([asLayer(writeSwap(programme, allocation, { swap, by: request.by }))]);
  if (input.kind === 'rejected') return { kind: 'rejected-input', issues: input.issues };
  const executor = openPool({ backend: { name: 'highs' } });
  try {
    const order = {
      backend: 'highs' as const,
      timeLimit: null,
      threads: null,
      explainLimit: null,
      seed: run.facts.seed,
      input,
      scenario: nameScenario(run, `swap in ${basename(resolve(request.run))}`),
      out: request.out,
    };
    return { kind: 'applied', swap, result: await allocateWith(executor, order, host) };
  } finally {
    await executor.close();
  }
}

async function search(
  { programme, allocation }: InForceRun,
  request: SwapsRequest,
  { interrupted }: Interruptible,
): Promise<SwapsResult> {
  const { rotator, most } = request;
  const known = programme.rotators.find(({ id }) => id === rotator);
  if (known === undefined) {
    const ids = programme.rotators.map(({ id }) => id);
    return { kind: 'refused', message: describeUnknownId('Rotator', rotator, ids) };
  }
  const freeFrom = endNotice(request, programme.settings);
  const asked = { rotator: known.id, most, freeFrom, interrupted };
  return { kind: 'found', ...(await findSwaps(programme, allocation, asked)) };
}

/** A scenario that decides on the places exchanged and asks for nothing else to change. */
function writeSwap(
  programme: Programme,
  allocation: Allocation,
  { swap, by }: { readonly swap: Swap; readonly by: string },
): ReturnType<typeof writeTables> {
  const to = new Map<RotatorId, Swap['steps'][number]>(swap.steps.map((step) => [step.rotator, step]));
  const moved = allocation.assignments.filter(
    ({ rotator, cycle }) => to.has(rotator) && cycle === swap.cycle,
  );
  const decided = new Set(moved.flatMap((each) => spreadCells({ assignments: [each] })).map(keyOf));
  const cells = spreadCells(allocation).map((cell) => {
    const step = to.get(cell.rotator);
    return step !== undefined && decided.has(keyOf(cell)) ? { ...cell, placement: step.to } : cell;
  });
  const agreed = swap.must_agree.length === 0 ? '' : `; agreed to by ${swap.must_agree.join(', ')}`;
  const reason = `Swap in cycle ${swap.cycle}: ${describeSteps(swap)}${agreed}`;
  return writeTables({
    baseline: tabulateBaseline(programme, cells),
    decisions: {
      columns: ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'],
      rows: cells
        .filter((cell) => decided.has(keyOf(cell)))
        .map(({ rotator, cycle, placement }) => [rotator, cycle, placement, 'fix', reason, by]),
    },
    objectives: tabulateObjectives(programme, keepEverybody(programme.objectives)),
  });
}

/** Every place as it is, before any other aim. */
function keepEverybody(objectives: readonly Objective[]): readonly Objective[] {
  return [plainObjective('stability'), ...objectives.filter(({ tier }) => tier !== 'stability')];
}
