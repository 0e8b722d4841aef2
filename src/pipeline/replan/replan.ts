import { basename, join, resolve } from 'node:path';
import { openPool } from '../../../solver/pool/pool.ts';
import { formatDay } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import type { SourceRef } from '../../domain/source.ts';
import { formulate } from '../../formulate/formulate.ts';
import { scenarioFolder } from '../../intake/read-programme.ts';
import { type Replanning, tabulateChanges, tabulateFrontier } from '../../report/replan/replan-tables.ts';
import { renderCsv } from '../../report/text/csv.ts';
import { loadInputs } from '../disk/load-inputs.ts';
import { INPUTS, RUN_FILE, refuseTarget } from '../disk/publish.ts';
import { endNotice, hasBegun, type Notice } from '../in-force/notice.ts';
import { asLayer, type InForceRun, nameScenario, openInForce } from '../in-force/open-in-force.ts';
import type { ReadInput } from '../programme/read-input.ts';
import { renderJson } from '../record/render-outputs.ts';
import { sha256 } from '../record/seal.ts';
import { allocateWith } from '../solve/allocate.ts';
import type { AllocateOptions, AllocateResult } from '../solve/allocate-order.ts';
import type { Host } from '../solve/host.ts';
import type { VerifiedRun } from '../solve/publish-run.ts';
import {
  type Asking,
  asPoint,
  countPast,
  describeMoves,
  isFewestProved,
  traceFrontier,
} from './describe-moves.ts';
import { holdCells, type InForce, thawCells } from './hold-cells.ts';
import { listOthers } from './list-changes.ts';
import { listStuck } from './release-leavers.ts';
import { withdrawDecisions, writeLayer } from './write-layer.ts';

export interface ReplanRequest extends Omit<AllocateOptions, 'seed'>, Notice {
  /** Folder of the run in force. */
  readonly run: string;
  /** Folder with the new facts: a scenario over the run's own tables. */
  readonly facts: string;
  readonly out: string;
  /** Most points of the frontier to look at; 0 = none. */
  readonly points: number;
}

/** A point of the frontier, or a reason, may take a quarter of the time that is left: there may be dozens. */
const MOST_SHARES = 4;

export type ReplanResult =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[]; readonly folders: Folders }
  | {
      readonly kind: 'replanned';
      readonly result: AllocateResult;
      readonly replanning: Replanning | null;
      /** Warnings about the new facts. */
      readonly warnings: readonly Issue[];
      readonly folders: Folders;
    };

/** Where the scenarios lie that are laid over each other, by the names by which lines of them are cited. */
type Folders = ReadonlyMap<string, string>;

/**
 * Changes as few people's places as the new facts allow. What begins before today plus the notice is frozen unless the
 * facts make it impossible; then the services come first, then fewest people, then latest, then all other aims. The run
 * that is published holds everything it was made from, so that `verify` needs nothing else. Throws `InputPathError`
 * when a path leads nowhere.
 */
export async function replan(request: ReplanRequest, host: Host): Promise<ReplanResult> {
  const refusal = await refuseTarget(request.out);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  host.onStage('reading');
  const opened = await openInForce(request.run);
  if (opened.kind === 'refused') return opened;
  if (opened.kind === 'rejected-input') return { ...opened, folders: new Map() };
  const { run } = opened;
  const prepared = await prepare(opened, request);
  if (prepared.kind !== 'prepared') return prepared;
  const { input, inForce } = prepared;
  const { backend, timeLimit, threads, explainLimit } = request;
  const executor = openPool({ backend: { name: backend }, ...(threads === null ? {} : { threads }) });
  let replanning: Replanning | null = null;
  const addOutputs = async (made: VerifiedRun): Promise<ReadonlyMap<string, string>> => {
    const limit = timeLimit ?? made.programme.settings.timeLimitSeconds;
    const until = host.elapsedSeconds() + limit;
    /** So many questions come after those that are asked now. */
    const askBefore = (later: number): Asking => ({
      executor,
      interrupted: host.interrupted,
      secondsFor: (left) => (until - host.elapsedSeconds()) / Math.min(left + later, MOST_SHARES),
    });
    const replanned = { ...made, inForce, today: request.today };
    const moves = await describeMoves(replanned, askBefore(request.points));
    const frontier = await traceFrontier(replanned, request.points, askBefore(0));
    replanning = {
      schema: 'placewright.replan/1',
      in_force: sha256(run.files.get(RUN_FILE) ?? ''),
      today: formatDay(request.today),
      free_from: formatDay(inForce.freeFrom),
      frozen_cells: inForce.frozen.length,
      changed_rows: prepared.changedRows,
      released: prepared.released,
      moves,
      past_cells: countPast(moves, replanned),
      ...listOthers(replanned),
      fewest_proved: isFewestProved(made.tiers),
      frontier: frontier.points,
      frontier_up_to: frontier.upTo,
      plan: asPoint(made),
    };
    return new Map([
      ['replan.json', renderJson(replanning)],
      ['changes.csv', renderCsv(tabulateChanges(replanning))],
      ['moves.csv', renderCsv(tabulateFrontier(replanning))],
    ]);
  };
  try {
    const result = await allocateWith(
      executor,
      {
        backend,
        timeLimit,
        threads,
        explainLimit,
        seed: run.facts.seed,
        input,
        scenario: nameScenario(run, basename(resolve(request.facts))),
        out: request.out,
        addOutputs,
        isFirm: ({ cycle }) => cycle !== null && hasBegun(input.programme.settings, cycle, request.today),
      },
      host,
    );
    return { kind: 'replanned', result, replanning, warnings: prepared.warnings, folders: prepared.folders };
  } finally {
    await executor.close();
  }
}

type Prepared =
  | Exclude<ReplanResult, { kind: 'replanned' }>
  | {
      readonly kind: 'prepared';
      readonly input: Exclude<ReadInput, { kind: 'rejected' }>;
      readonly inForce: InForce;
      readonly released: readonly RotatorId[];
      readonly changedRows: number;
      readonly warnings: readonly Issue[];
      readonly folders: Folders;
    };

async function prepare(
  { programme: before, allocation, lay, layers }: InForceRun,
  request: ReplanRequest,
): Promise<Prepared> {
  const facts = await loadInputs(request.facts);
  const withdrawn = withdrawDecisions(before);
  const over = [...(withdrawn.length === 0 ? [] : [asLayer(withdrawn)]), facts];
  const now = await lay(over);
  const factsLayer = layers + over.length - 1;
  const folders = new Map(
    Array.from({ length: factsLayer + 2 }, (_, layer) => {
      const name = scenarioFolder(layer);
      const kept = join(layer < layers ? request.run : request.out, INPUTS, name);
      return [name, layer === factsLayer ? request.facts : kept] as const;
    }),
  );
  if (now.kind === 'rejected') return { kind: 'rejected-input', issues: now.issues, folders };
  const ofFacts = ({ file }: Pick<SourceRef, 'file'>): boolean =>
    file.startsWith(`${scenarioFolder(factsLayer)}/`);
  const circumstances = {
    changedRows: now.changes.filter(({ at }) => ofFacts(at)).length,
    warnings: now.issues.filter(ofFacts),
    folders,
  };
  const freeFrom = endNotice(request, now.programme.settings);
  const frozen = holdCells(allocation, {
    before,
    now: formulate(now.programme),
    freeFrom,
    today: request.today,
  });
  const ask = async (inForce: InForce, released: readonly RotatorId[]): Promise<Prepared> => {
    const input = await lay([...over, asLayer(writeLayer(now.programme, inForce, released))]);
    if (input.kind === 'rejected') return { kind: 'rejected-input', issues: input.issues, folders };
    return { kind: 'prepared', input, inForce, released, ...circumstances };
  };
  const asked = await ask(frozen, []);
  if (asked.kind !== 'prepared') return asked;
  const { leavers, others } = listStuck(before, asked.input.programme);
  if (leavers.length + others.length === 0) return asked;
  const thawed = thawCells(frozen, others, { settings: now.programme.settings, today: request.today });
  return await ask(thawed, leavers);
}
