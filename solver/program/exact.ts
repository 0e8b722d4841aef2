import type { Limit } from '../model/limit.ts';
import { auditPoint } from './audit.ts';
import type { Backend, SolveRequest } from './backend.ts';
import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';
import { expandPoint, projectPoint, restrictColumns } from './restrict.ts';
import { type SafeBound, safeBound } from './safe-bound.ts';

/** An outcome with what was proved on the way. */
export interface ExactResult {
  readonly outcome: Outcome;
  /** Lower bound that holds whatever the back end claimed, −Infinity when none. */
  readonly bound: number;
  /** Per column: extra cost over `bound` of any point that uses it; `null` when unknown. */
  readonly penalty: Float64Array | null;
}

export type ExactRequest = Pick<
  SolveRequest,
  'start' | 'timeLimit' | 'interrupted' | 'onIncumbent' | 'onBound' | 'seed' | 'gap' | 'cutoff' | 'effort'
> & {
  readonly now: () => number;
  /** The program goes to the back end as it is; otherwise only if it is small. */
  readonly whole?: boolean;
};

/** Programs this small go to the back end whole: a relaxation first would cost more than it saves. */
const SMALL = 400;
/** First attempt keeps about this share of the columns: the ones of least reduced cost. */
const FIRST_SHARE = 0.15;

/**
 * Solves an integer program through its relaxation: interior point, a safe bound from the rounded duals,
 * columns of large reduced cost left out, the rest closed by branch and bound; what was left out is proved
 * useless, or brought back. Measured on rotation programmes the relaxation is almost always tight, so that
 * about 15 % of the columns carry the proof.
 */
export async function solveExact(
  backend: Backend,
  program: Program,
  request: ExactRequest,
): Promise<ExactResult> {
  const started = request.now();
  const remaining = (): number =>
    request.timeLimit === undefined ? Infinity : request.timeLimit - (request.now() - started) / 1000;
  const cutoff = request.cutoff ?? Infinity;
  const incumbent = wanted(startingIncumbent(program, request.start), cutoff);
  const floor = trivialBound(program);
  if (incumbent !== null && incumbent.objective <= floor) {
    return proved(program, incumbent, { bound: floor, penalty: trivialPenalty(program) });
  }
  if (request.whole ?? program.columns <= SMALL)
    return await solveWhole(backend, program, request, incumbent, remaining());

  const relaxed = await backend.solve(program, { ...limits(request, remaining()), relax: true });
  if (relaxed.kind === 'infeasible' || relaxed.kind === 'fault')
    return { outcome: relaxed, bound: -Infinity, penalty: null };
  const duals = relaxed.kind === 'optimal' ? relaxed.duals : undefined;
  const safe = duals === undefined ? null : safeBound(program, duals.rows);
  if (safe === null) return await solveWhole(backend, program, request, incumbent, remaining());
  request.onBound?.(safe.bound);
  const whole = relaxed.kind === 'optimal' ? auditPoint(program, relaxed.point) : null;
  const known = whole?.feasible ? wanted(better(incumbent, whole), cutoff) : incumbent;
  return await closeGap(backend, program, request, safe, known, remaining);
}

interface Held {
  readonly point: Float64Array;
  readonly objective: number;
}

async function closeGap(
  backend: Backend,
  program: Program,
  request: ExactRequest,
  safe: SafeBound,
  start: Held | null,
  remaining: () => number,
): Promise<ExactResult> {
  let held = start;
  let reach = quantile(safe.penalty, FIRST_SHARE);
  for (;;) {
    if (held !== null && held.objective <= safe.bound) return proved(program, held, safe);
    // Only points better than the incumbent matter: a penalty of `objective − bound` or more rules a column out.
    const ceiling = held?.objective ?? request.cutoff ?? Infinity;
    const useful = ceiling - safe.bound - 1;
    const width = Math.min(reach, useful);
    const final = useful <= reach || width >= greatest(safe.penalty);
    const keep = Uint8Array.from(safe.penalty, (penalty) => (penalty <= width ? 1 : 0));
    const restriction = restrictColumns(program, keep);
    const part = held === null ? null : projectPoint(restriction, held.point);
    const outcome: Outcome = restriction.possible
      ? await backend.solve(restriction.program, {
          ...limits(request, remaining()),
          ...(part === null ? {} : { start: part }),
          ...(ceiling === Infinity ? {} : { cutoff: ceiling }),
          onIncumbent: (found) =>
            request.onIncumbent?.({
              point: expandPoint(restriction, found.point, program.columns),
              objective: found.objective,
              bound: safe.bound,
            }),
        })
      : { kind: 'infeasible' };
    if (outcome.kind === 'fault') return { outcome, bound: safe.bound, penalty: safe.penalty };
    if (outcome.kind === 'optimal' || outcome.kind === 'incumbent') {
      const point = expandPoint(restriction, outcome.point, program.columns);
      held = better(held, { point, objective: outcome.objective });
    }
    if (outcome.kind === 'incumbent' || outcome.kind === 'unknown') return stopped(held, safe, outcome.limit);
    if (final) {
      return held === null
        ? { outcome: { kind: 'infeasible' }, bound: safe.bound, penalty: safe.penalty }
        : proved(program, held, safe);
    }
    // Everything left out costs more than `width`: proved if the incumbent is within it, else widen.
    if (held !== null && held.objective <= safe.bound + width + 1) return proved(program, held, safe);
    reach = held === null ? Infinity : held.objective - safe.bound - 1;
  }
}

async function solveWhole(
  backend: Backend,
  program: Program,
  request: ExactRequest,
  held: Held | null,
  timeLimit: number,
): Promise<ExactResult> {
  const outcome = await backend.solve(program, {
    ...limits(request, timeLimit),
    ...(held === null ? {} : { start: held.point }),
    ...(request.cutoff === undefined ? {} : { cutoff: request.cutoff }),
    ...(request.onIncumbent === undefined ? {} : { onIncumbent: request.onIncumbent }),
    ...(request.onBound === undefined ? {} : { onBound: request.onBound }),
  });
  const floor = trivialBound(program);
  if (outcome.kind === 'optimal') return { outcome, bound: outcome.objective, penalty: null };
  if (outcome.kind === 'incumbent') {
    const best = better(held, outcome);
    return { outcome: { ...outcome, ...best }, bound: Math.max(floor, outcome.bound), penalty: null };
  }
  if (outcome.kind === 'unknown' && held !== null) {
    return {
      outcome: { kind: 'incumbent', ...held, bound: Math.max(floor, outcome.bound), limit: outcome.limit },
      bound: Math.max(floor, outcome.bound),
      penalty: null,
    };
  }
  return { outcome, bound: floor, penalty: null };
}

function limits(request: ExactRequest, timeLimit: number): SolveRequest {
  return {
    ...(Number.isFinite(timeLimit) ? { timeLimit: Math.max(0.01, timeLimit) } : {}),
    ...(request.interrupted === undefined ? {} : { interrupted: request.interrupted }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
    ...(request.gap === undefined ? {} : { gap: request.gap }),
    ...(request.effort === undefined ? {} : { effort: request.effort }),
  };
}

function startingIncumbent(program: Program, start: Float64Array | undefined): Held | null {
  if (start === undefined) return null;
  const audit = auditPoint(program, start);
  return audit.feasible ? audit : null;
}

function wanted(held: Held | null, cutoff: number): Held | null {
  return held === null || held.objective >= cutoff ? null : held;
}

function better(a: Held | null, b: Held): Held {
  return a !== null && a.objective <= b.objective ? a : { point: b.point, objective: b.objective };
}

function proved(program: Program, held: Held, safe: SafeBound): ExactResult {
  const audit = auditPoint(program, held.point);
  if (!audit.feasible) {
    return {
      outcome: { kind: 'fault', message: 'the incumbent failed the exact audit' },
      bound: safe.bound,
      penalty: null,
    };
  }
  const outcome: Outcome = { kind: 'optimal', point: audit.point, objective: audit.objective };
  return { outcome, bound: safe.bound, penalty: safe.penalty };
}

function stopped(held: Held | null, safe: SafeBound, limit: Limit): ExactResult {
  const outcome: Outcome =
    held === null
      ? { kind: 'unknown', limit, bound: safe.bound }
      : { kind: 'incumbent', ...held, bound: safe.bound, limit };
  return { outcome, bound: safe.bound, penalty: safe.penalty };
}

/** Least objective the column bounds alone allow. */
function trivialBound(program: Program): number {
  let bound = 0;
  for (let j = 0; j < program.columns; j += 1) {
    const cost = program.objective[j]!;
    if (cost !== 0) bound += cost * (cost > 0 ? program.columnLower[j]! : program.columnUpper[j]!);
  }
  return bound;
}

function trivialPenalty(program: Program): Float64Array {
  return program.objective.map((cost) => Math.max(0, cost));
}

function greatest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function quantile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
