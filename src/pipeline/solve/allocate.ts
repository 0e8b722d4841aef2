import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import type { Executor } from '../../../solver/pool/executor.ts';
import { openPool } from '../../../solver/pool/pool.ts';
import { wakeThreads } from '../../../solver/pool/wake-threads.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Programme } from '../../domain/programme.ts';
import { formulate } from '../../formulate/formulate.ts';
import { findPackageRoot } from '../disk/package-root.ts';
import { publishFolder, refuseTarget } from '../disk/publish.ts';
import { readInput } from '../programme/read-input.ts';
import { withSeed } from '../programme/with-seed.ts';
import type { AllocateOrder, AllocateRequest, AllocateResult } from './allocate-order.ts';
import { conclude, loadPublisher, refuse } from './conclude.ts';
import { type Conflict, diagnose, findEvidentConflicts, secondsToDiagnose } from './find-conflicts.ts';
import type { Host } from './host.ts';
import { priceFairness } from './price-fairness.ts';
import type { RunContext } from './publish-run.ts';
import { relaxInput } from './relax-input.ts';

/**
 * Programme in, verified and published run out. Everything that a programme can contain is a result. Throws
 * `InputPathError` when a path leads nowhere; anything else thrown is a bug, or the file system's.
 */
export async function allocate(request: AllocateRequest, host: Host): Promise<AllocateResult> {
  const refusal = await refuseTarget(request.out);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  host.onStage('reading');
  const { programme, scenario, out, ...options } = request;
  const input = await readInput(programme, scenario);
  if (input.kind === 'rejected') return { kind: 'rejected-input', issues: input.issues };
  const unfit = refuseStrategy(request, input.programme);
  if (unfit !== null) return { kind: 'refused', message: unfit };
  const order: AllocateOrder = {
    ...options,
    input,
    scenario: scenario === null ? null : basename(resolve(scenario)),
    out,
  };
  return await allocateInput(order, host);
}

/** Why the aims cannot be sought by the strategy asked for; `null` when they can. */
function refuseStrategy(
  { strategy }: Pick<AllocateRequest, 'strategy'>,
  { objectives }: Programme,
): string | null {
  const aim = objectives.find(({ tier }) => tier === 'leximin' || tier === 'blend');
  return strategy !== 'compact' || aim === undefined
    ? null
    : `--strategy compact does not know the aim ${aim.tier}; leave the option out, or take --strategy pathways`;
}

/** The same for a programme that has been read. */
async function allocateInput(order: AllocateOrder, host: Host): Promise<AllocateResult> {
  const threads = order.threads ?? availableParallelism();
  const executor = openPool({ backend: { name: order.backend }, threads });
  wakeThreads(executor);
  try {
    return await allocateWith(executor, order, host);
  } finally {
    await executor.close();
  }
}

/**
 * The same in threads that somebody keeps for more than one run; they must have the back end that is asked for.
 * Never `rejected-input`.
 */
export async function allocateWith(
  executor: Executor,
  request: AllocateOrder,
  host: Host,
): Promise<AllocateResult> {
  const programme = withSeed(request.input.programme, request.seed);
  host.onStage('formulating');
  const formulation = formulate(programme);
  const context = await openContext(executor, request, programme, host);
  const timeLimit = context.options.time_limit;
  host.onStage('solving');
  const began = host.elapsedSeconds();
  const spent = (): number => host.elapsedSeconds() - began;
  let evident: readonly Conflict[] | null = null;
  const lookForEvidence = (): readonly Conflict[] => {
    evident ??= findEvidentConflicts(formulation);
    return evident;
  };
  const solving = solveModel(formulation.model, {
    executor,
    timeLimit,
    ...(request.strategy === undefined ? {} : { strategy: request.strategy }),
    ...(request.gap === undefined ? {} : { gap: request.gap }),
    interrupted: () => (evident ?? []).length > 0 || host.interrupted(),
    onProgress: host.onProgress,
  });
  void loadPublisher();
  const looking = setTimeout(lookForEvidence, SEARCH_ALONE_MS);
  const outcome = await solving;
  clearTimeout(looking);
  if (outcome.kind !== 'solved' || evident !== null) {
    const known = lookForEvidence();
    if (known.length > 0) {
      return await concludeInfeasible(context, request, { evident: known, among: null, spent }, executor);
    }
  }
  const priceAsked =
    request.frontier === true
      ? (chosen: Int32Array) => {
          host.onStage('pricing');
          const left = timeLimit - spent();
          const { interrupted } = host;
          return priceFairness(programme, { executor, timeLimit: left, interrupted, chosen });
        }
      : null;
  if (outcome.kind === 'infeasible') {
    const among = outcome.component.map((agent) => programme.rotators[agent]!.id);
    return await concludeInfeasible(context, request, { evident: [], among, spent }, executor);
  }
  return await conclude(context, formulation, { outcome, priceAsked }, executor);
}

/** What the run is made of and what it says of itself, whatever comes of it. */
async function openContext(
  { threads }: Pick<Executor, 'threads'>,
  request: AllocateOrder,
  programme: Programme,
  host: Host,
): Promise<RunContext> {
  const { input, out, scenario, relaxed, addOutputs, backend, explainLimit, gap } = request;
  return {
    out,
    deliver: request.deliver ?? ((files) => publishFolder(out, files)),
    programme,
    issues: input.issues,
    sources: input.sources,
    scenario,
    ...(relaxed === undefined ? {} : { relaxed }),
    ...(addOutputs === undefined ? {} : { addOutputs }),
    backend,
    version: (await findPackageRoot()).version,
    options: {
      time_limit: request.timeLimit ?? programme.settings.timeLimitSeconds,
      explain_limit: explainLimit ?? 0,
      threads,
      ...(gap === undefined ? {} : { gap }),
    },
    host,
  };
}

/** Most programmes have an allocation: only a search that lasts is worth a look at what proves there is none, in milliseconds. */
const SEARCH_ALONE_MS = 500;

/** Diagnoses, then publishes the diagnosis, or (if asked) the allocation under the cheapest repair. */
async function concludeInfeasible(
  context: RunContext,
  request: AllocateOrder,
  { spent, ...known }: Parameters<typeof diagnose>[1] & { readonly spent: () => number },
  executor: Executor,
): Promise<AllocateResult> {
  const { host, programme, options } = context;
  host.onStage('explaining');
  const timeLimit = secondsToDiagnose(options.time_limit, spent());
  const { isFirm } = request;
  const limits = {
    executor,
    timeLimit,
    interrupted: host.interrupted,
    ...(isFirm === undefined ? {} : { isFirm }),
  };
  const diagnosis = await diagnose(programme, known, limits);
  const relaxed =
    request.relax === true ? await relaxInput(request.input, programme, diagnosis.repairs) : null;
  if (relaxed !== null) {
    return await allocateWith(executor, { ...request, ...relaxed, relax: false }, host);
  }
  return await refuse(context, { outcome: 'infeasible', stopped: null, ...diagnosis });
}
