import { auditOutcome, auditPoint } from '../program/audit.ts';
import type { Backend, FoundPoint, Session, SolveRequest } from '../program/backend.ts';
import { findProgramFault, hasCrossedBounds } from '../program/check-program.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';

export interface GuardOptions {
  /** Bytes; programs expected to need more are refused before anything is built. */
  readonly memoryBudget: number;
}

/** Under the 2 GiB a WebAssembly heap can have, with room for what the estimate misses. */
export const DEFAULT_MEMORY_BUDGET: number = 1.75 * 2 ** 30;

/**
 * Wraps a back end so that nothing it is given and nothing it says is taken on trust: malformed programs
 * are faults, hopeless or oversized ones never reach it, every point (those met on the way too) is audited
 * in exact integers, and a cutoff holds even if the back end ignores it.
 */
export function guardBackend(backend: Backend, options: GuardOptions): Backend {
  const open = backend.open?.bind(backend);
  return {
    name: backend.name,
    version: backend.version,
    estimateMemory: (program, request) => backend.estimateMemory(program, request),
    async solve(program, request) {
      const early = decideEarly(backend, program, request, options);
      if (early !== null) return early;
      return conclude(backend, program, request, await backend.solve(program, watch(program, request)));
    },
    ...(open === undefined
      ? {}
      : { open: async (program) => guardSession(backend, await open(program), options) }),
  };
}

function guardSession(backend: Backend, session: Session, options: GuardOptions): Session {
  return {
    get program() {
      return session.program;
    },
    async solve(request) {
      const { program } = session;
      const early = decideEarly(backend, program, request, options);
      if (early !== null) return early;
      return conclude(backend, program, request, await session.solve(watch(program, request)));
    },
    setObjective: (objective) => session.setObjective(objective),
    setColumnBounds: (change) => session.setColumnBounds(change),
    addRow: (row) => session.addRow(row),
    addColumns: (columns) => session.addColumns(columns),
    close: () => session.close(),
  };
}

/** What can be said without the back end; `null` when it has to be asked. */
function decideEarly(
  backend: Backend,
  program: Program,
  request: SolveRequest,
  options: GuardOptions,
): Outcome | null {
  const problem = findProgramFault(program);
  if (problem !== null) return { kind: 'fault', message: `malformed program: ${problem}` };
  if (hasCrossedBounds(program)) return { kind: 'infeasible' };
  if (program.columns === 0) return conclude(backend, program, request, decideEmpty(program));
  const needed = backend.estimateMemory(program, request);
  if (needed > options.memoryBudget) return { kind: 'unknown', limit: 'refused', bound: -Infinity };
  const stop = request.interrupted?.() ?? null;
  if (stop !== null) return { kind: 'unknown', limit: stop, bound: -Infinity };
  // A limit of 0 is not passed on: HiGHS answers it with an objective of Infinity.
  if (request.timeLimit !== undefined && !(request.timeLimit > 0)) {
    return { kind: 'unknown', limit: 'time', bound: -Infinity };
  }
  return null;
}

/** Without columns every row comes to 0. */
function decideEmpty(program: Program): Outcome {
  const audit = auditPoint(program, new Float64Array(0));
  return audit.feasible ? { kind: 'optimal', point: audit.point, objective: 0 } : { kind: 'infeasible' };
}

function conclude(backend: Backend, program: Program, request: SolveRequest, claim: Outcome): Outcome {
  const outcome = request.relax === true ? claim : applyCutoff(request, auditOutcome(program, claim));
  return outcome.kind === 'fault'
    ? { kind: 'fault', message: `${backend.name}: ${outcome.message}` }
    : outcome;
}

function applyCutoff(request: SolveRequest, outcome: Outcome): Outcome {
  if (request.cutoff === undefined) return outcome;
  if (outcome.kind === 'optimal' && outcome.objective >= request.cutoff) return { kind: 'infeasible' };
  if (outcome.kind === 'incumbent' && outcome.objective >= request.cutoff) {
    const { limit, bound } = outcome;
    return bound >= request.cutoff ? { kind: 'infeasible' } : { kind: 'unknown', limit, bound };
  }
  return outcome;
}

/** The request with a listener that passes on only audited points, each better than the last. */
function watch(program: Program, request: SolveRequest): SolveRequest {
  const { onIncumbent } = request;
  if (onIncumbent === undefined) return request;
  let best = request.cutoff ?? Infinity;
  return {
    ...request,
    onIncumbent(found: FoundPoint) {
      const audit = auditPoint(program, found.point);
      if (!audit.feasible || audit.objective >= best) return;
      best = audit.objective;
      onIncumbent({ point: audit.point, objective: audit.objective, bound: Math.min(found.bound, best) });
    },
  };
}
