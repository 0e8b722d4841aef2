import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import type { BackendChoice } from '../../solver/backends/load.ts';
import type { Executor } from '../../solver/pool/executor.ts';
import { openPool } from '../../solver/pool/pool.ts';
import { wakeThreads } from '../../solver/pool/wake-threads.ts';
import type { Limit } from '../../solver/program/outcome.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { ModelOutcome } from '../../solver/solve-tiers.ts';
import type { Strategy } from '../../solver/strategy.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { explainAllocation } from '../explain/explain-allocation.ts';
import { certifyOutcome } from '../formulate/certify.ts';
import { type Formulation, formulate } from '../formulate/formulate.ts';
import { interpretAllocation } from '../formulate/interpret.ts';
import { describeSupply } from '../intake/supply/describe-supply.ts';
import type { ToldConflict, ToldRepairs } from '../report/conflict.ts';
import type { TradeOff } from '../report/frontier-table.ts';
import type { RuleLine } from '../report/rule-lines.ts';
import { type Verdict, verify } from '../verify/verify.ts';
import { withBounds } from './bound-executor.ts';
import {
  type Conflict,
  type Diagnosis,
  diagnose,
  findEvidentConflicts,
  secondsToDiagnose,
} from './find-conflicts.ts';
import type { Host } from './host.ts';
import { findPackageRoot } from './package-root.ts';
import { priceFairness } from './price-fairness.ts';
import { publishFolder, refuseTarget } from './publish.ts';
import type { PublishedRun, RunContext } from './publish-run.ts';
import { type ReadInput, readInput } from './read-input.ts';
import { relaxInput } from './relax-input.ts';
import { tellBreaches, tellConflicts, tellRepairs } from './tell-rules.ts';
import { publishTiers } from './tier-facts.ts';
import { withSeed } from './with-seed.ts';

export interface AllocateRequest extends AllocateOptions {
  /** A folder of tables or a workbook. */
  readonly programme: string;
  readonly scenario: string | null;
  readonly out: string;
}

export interface AllocateOptions {
  readonly backend: Exclude<BackendChoice['name'], 'fake'>;
  /** Seconds; `null` = as the programme's settings say. */
  readonly timeLimit: number | null;
  /** `null` = one a core. */
  readonly threads: number | null;
  /** `null` = as the programme's settings say. */
  readonly seed: string | null;
  /** How to search; default: as suits the size. */
  readonly strategy?: Strategy;
  /** Relative gap at which an aim is good enough; default 0: every aim is to be proved. */
  readonly gap?: number;
  /** Also trace the trade-off between the worst-off and all together, within the same time limit. */
  readonly frontier?: boolean;
  /** Seconds that explaining may take; what is not reached is left open and says so. `null` = the time limit. */
  readonly explainLimit: number | null;
  /** Where there is no allocation: allocate under the cheapest repair that tables can express, and say so. */
  readonly relax?: boolean;
}

/** A programme as read, and where its run goes. */
export interface AllocateOrder
  extends AllocateOptions,
    Pick<RunContext, 'out' | 'deliver' | 'scenario' | 'addOutputs' | 'relaxed'> {
  readonly input: Exclude<ReadInput, { kind: 'rejected' }>;
}

/** What came of a request; only `allocated` and `no-allocation` have written anything. */
export type AllocateResult =
  /** The output folder is somebody else's. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'allocated';
      readonly run: PublishedRun;
      readonly verdict: Verdict;
      readonly programme: Programme;
      readonly issues: readonly Issue[];
      /** The price of fairness, where it was asked for. */
      readonly frontier: TradeOff | null;
      /** Rules that should hold, or minimum staffing, that no objective weighs. */
      readonly notWeighed: readonly RuleInstance[];
      /** The user stopped the search: this is the best that was found by then. */
      readonly interrupted: boolean;
    }
  | {
      readonly kind: 'no-allocation';
      readonly run: PublishedRun;
      readonly conflicts: readonly ToldConflict[];
      readonly repairs: ToldRepairs;
      readonly issues: readonly Issue[];
    }
  /** Stopped by the user before there was anything to write. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'rejected-allocation'; readonly breaches: readonly RuleLine[] }
  | { readonly kind: 'fault'; readonly message: string };

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
  const order: AllocateOrder = {
    ...options,
    input,
    scenario: scenario === null ? null : basename(resolve(scenario)),
    out,
    deliver: (files) => publishFolder(out, files),
  };
  return await allocateInput(order, host);
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
 * Never `refused` or `rejected-input`.
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
  const { input, out, deliver, scenario, relaxed, addOutputs, backend, explainLimit, gap } = request;
  return {
    out,
    deliver,
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
const SEARCH_ALONE_MS = 2000;

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
  const limits = { executor, timeLimit, interrupted: host.interrupted };
  const diagnosis = await diagnose(programme, known, limits);
  const relaxed =
    request.relax === true ? await relaxInput(request.input, programme, diagnosis.repairs) : null;
  if (relaxed !== null) {
    return await allocateWith(executor, { ...request, ...relaxed, relax: false }, host);
  }
  return await refuse(context, { outcome: 'infeasible', stopped: null, ...diagnosis });
}

async function conclude(
  context: RunContext,
  formulation: Formulation,
  found: {
    readonly outcome: Exclude<ModelOutcome, { kind: 'infeasible' }>;
    readonly priceAsked: ((chosen: Int32Array) => Promise<TradeOff>) | null;
  },
  executor: Executor,
): Promise<AllocateResult> {
  const { outcome, priceAsked } = found;
  const { host, programme, issues } = context;
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'unknown':
      if (host.interrupted()) return { kind: 'stopped' };
      return await refuse(context, {
        outcome: 'no-solution-found',
        stopped: outcome.limit,
        conflicts: [],
        repairs: { repairs: [], complete: false },
      });
    case 'solved': {
      host.onStage('verifying');
      const allocation = interpretAllocation(formulation, outcome.chosen);
      const verdict = verify(programme, allocation);
      if (!verdict.accepted)
        return { kind: 'rejected-allocation', breaches: tellBreaches(programme, verdict.breaches) };
      const tiers = publishTiers(verdict, { model: formulation.model, ...outcome });
      if (tiers === null) return { kind: 'fault', message: DISAGREEMENT };
      const frontier = priceAsked === null ? null : await priceAsked(outcome.chosen);
      host.onStage('explaining');
      const bounds = { seconds: context.options.explain_limit, interrupted: host.interrupted };
      const explanations = await withBounds(executor, bounds, (bounded) =>
        explainAllocation(
          { ...outcome, formulation },
          {
            ...bounds,
            extent: bounds.seconds > 0 ? 'figures' : 'prices',
            executor: bounded,
            onProgress: host.onExplained,
          },
        ),
      );
      host.onStage('writing');
      const certificate = certifyOutcome(formulation, outcome);
      const made = { ...outcome, tiers, allocation, verdict, explanations, certificate, frontier };
      const { publishAllocation } = await loadPublisher();
      const run = await publishAllocation(context, made);
      const { notWeighed } = formulation;
      const interrupted = host.interrupted();
      return { kind: 'allocated', run, verdict, programme, issues, frontier, notWeighed, interrupted };
    }
  }
}

/** Publishes why there is no allocation; what the tables offer against what they ask belongs to the reasons. */
async function refuse(
  context: RunContext,
  made: {
    readonly outcome: 'infeasible' | 'no-solution-found';
    readonly stopped: Limit | null;
  } & Diagnosis,
): Promise<AllocateResult> {
  const conflicts = tellConflicts(context.programme, made.conflicts);
  const repairs = tellRepairs(context.programme, made.repairs);
  const issues = [...context.issues, ...describeSupply(context.programme).issues];
  context.host.onStage('writing');
  const { publishRefusal } = await loadPublisher();
  const run = await publishRefusal(context, { ...made, conflicts, repairs, issues });
  return { kind: 'no-allocation', run, conflicts, repairs, issues };
}

/** Everything that renders is loaded while the solver works. */
function loadPublisher(): Promise<typeof import('./publish-run.ts')> {
  return import('./publish-run.ts');
}

const DISAGREEMENT = 'The engine and the verifier value the allocation differently; nothing was published.';
