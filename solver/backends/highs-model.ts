import type { Limit } from '../model/limit.ts';
import type { SolveRequest } from '../program/backend.ts';
import { objectiveStep, placeCutoff } from '../program/integral-objective.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Highs, HighsCallbackMap, Model, ModelData } from './highs-runtime.ts';

/**
 * What a relaxation starts from: nothing; the basis of the last solve, still feasible for the primal (only
 * columns or costs have changed since); or that basis, still feasible for the dual or for neither.
 */
export type WarmStart = 'none' | 'primal' | 'dual';

/** Numbers of HiGHS's `simplex_strategy`. */
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

/**
 * Relaxations with fewer columns go to dual simplex, the others to interior point and crossover. Seconds of
 * processor time on rotation programmes, simplex against interior point: 3,800 columns 0.06 / 0.15,
 * 12,000 columns 0.6 / 0.4, 37,000 columns 2.4 / 1.7, 74,000 columns 8.8 / 4.2.
 */
const INTERIOR_FROM_COLUMNS = 8_000;

/** Smaller programs are closed before a first point by feasibility jump (15 to 100 ms) would pay. */
const JUMP_FROM_COLUMNS = 10_000;

/**
 * Bits of HiGHS's `presolve_rule_off`: probing and enumeration. On programs of pathways they find nothing and
 * take most of the time: 19 programs of one county in 0.9 s without them, in 2.2 s with them.
 */
const VAIN_PRESOLVE = (1 << 15) | (1 << 16);

/**
 * Up to so many columns a proof does without neighbourhood searches: little is left to be found where an allocation is nearly
 * optimal. Four programs of pathways, 120 people, 1,165 to 2,917 columns: 42 s instead of 48; but two of 4,119 and 10,756
 * columns took twice as long without.
 */
const NO_NEIGHBOURHOODS_TO_COLUMNS = 3_000;

/** Options of HiGHS that switch its neighbourhood searches off. */
const PROOF_ONLY = {
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
} as const;

const WIDE = 1e6;

const UNBOUNDED: Outcome = { kind: 'fault', message: 'the program is unbounded' };

export function toModelData(highs: Highs, program: Program, relaxed: boolean): ModelData {
  const model: ModelData = {
    numCols: program.columns,
    numRows: program.rows,
    colCost: program.objective,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.columnStart,
      indices: program.rowIndex,
      values: program.value,
    },
  };
  return relaxed ? model : { ...model, integrality: toVariableTypes(highs, program) };
}

export function toVariableTypes(highs: Highs, program: Program): Int32Array {
  const { integer, continuous } = highs.constants.variableType;
  return Int32Array.from(program.integer, (flag) => (flag === 1 ? integer : continuous));
}

/**
 * Solves a loaded model and reads the outcome, as claimed. `request.relax` must agree with the integrality
 * the model was given. Throws what the runtime throws.
 */
export function solveModel(
  highs: Highs,
  model: Model,
  program: Program,
  request: SolveRequest,
  warm: WarmStart = 'none',
): Outcome {
  setOptions(model, program, request, warm);
  if (request.start !== undefined && request.relax !== true) model.setSolution({ colValue: request.start });
  // The clock of a persistent model runs on between solves, and the time limit is held against it.
  model.zeroAllClocks();
  let stop: Limit | null = null;
  const stopping = (iterations = 0): boolean => {
    const limit = iterations > (request.effort ?? Infinity) ? 'nodes' : (request.interrupted?.() ?? null);
    stop = limit ?? stop;
    return limit !== null;
  };
  const modelStatus = runUnless(model, listeners(highs, request, stopping), () => stop !== null);
  if (modelStatus === null) return { kind: 'unknown', limit: stop ?? 'interrupt', bound: -Infinity };
  const status = highs.constants.modelStatus;
  switch (modelStatus) {
    case status.optimal:
      return request.gap === undefined || request.relax === true
        ? readOptimal(highs, model, request)
        : readLimited(highs, model, request, 'gap');
    case status.infeasible:
    // Set from a cutoff only: no point lies below it.
    case status.objectiveBound:
      return { kind: 'infeasible' };
    case status.unboundedOrInfeasible:
      return tellUnbounded(highs, program, request);
    case status.unbounded:
      return UNBOUNDED;
    case status.timeLimit:
      return readLimited(highs, model, request, 'time');
    case status.interrupted:
      return readLimited(highs, model, request, stop ?? 'interrupt');
    case status.iterationLimit:
    case status.solutionLimit:
      return readLimited(highs, model, request, 'nodes');
    default:
      return { kind: 'fault', message: `ended with model status ${modelStatus}` };
  }
}

/** The status it ends with; `null` when it was told to stop and made an error of that, as after an interior point. */
function runUnless(model: Model, callbacks: HighsCallbackMap, isStopped: () => boolean): number | null {
  try {
    return model.run(callbacks).modelStatus;
  } catch (error) {
    if (isStopped() && error instanceof Error && error.name === 'HighsError') return null;
    throw error;
  }
}

/** True when a relaxation of this size is solved by interior point when it has no basis to start from. */
export function prefersInterior(program: Program): boolean {
  return program.columns >= INTERIOR_FROM_COLUMNS;
}

function setOptions(model: Model, program: Program, request: SolveRequest, warm: WarmStart): void {
  const step = objectiveStep(program);
  const interior = request.relax === true && warm === 'none' && prefersInterior(program);
  // Infinite limits are the defaults, and the wrapper takes finite values only.
  model.options.reset();
  model.options.set({
    output_flag: false,
    random_seed: request.seed ?? 0,
    solver: request.relax !== true ? 'choose' : interior ? 'ipm' : 'simplex',
    simplex_strategy: warm === 'primal' ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    // Interior point is 5–15 % faster without presolve, and needs a third of the memory.
    presolve: interior || (request.relax !== true && hasWideColumns(program)) ? 'off' : 'choose',
    presolve_rule_off: request.relax === true ? 0 : VAIN_PRESOLVE,
    mip_heuristic_run_feasibility_jump: request.start === undefined && program.columns >= JUMP_FROM_COLUMNS,
    ...(request.emphasis === 'proof' && program.columns <= NO_NEIGHBOURHOODS_TO_COLUMNS ? PROOF_ONLY : {}),
    // The rest of branch and bound is left at its defaults: symmetry, restarts, other heuristics and the root
    // solver made no difference that held from one program to the next.
    mip_rel_gap: request.gap ?? 0,
    // Two objective values differ by at least `step`, so a smaller gap is a proof; the hundredth left is
    // for the noise in both bounds.
    mip_abs_gap: step === null ? 1e-6 : step - 0.01,
  });
  if (request.timeLimit !== undefined) model.options.set('time_limit', request.timeLimit);
  // HiGHS then prunes at the bound, but may call a point above it "optimal": the guard applies the cutoff.
  if (request.cutoff !== undefined) model.options.set('objective_bound', placeCutoff(request.cutoff, step));
}

/** Finite bounds past a million: with presolve, HiGHS 1.15 has called such integer programs infeasible that are not. */
function hasWideColumns(program: Program): boolean {
  const wide = (bound: number): boolean => Number.isFinite(bound) && Math.abs(bound) > WIDE;
  return program.columnLower.some(wide) || program.columnUpper.some(wide);
}

function listeners(
  highs: Highs,
  request: SolveRequest,
  stopping: (iterations?: number) => boolean,
): HighsCallbackMap {
  const { simplexInterrupt, ipmInterrupt, mipInterrupt, mipImprovingSolution } = highs.constants.callbackType;
  const { interrupted, onIncumbent, onBound } = request;
  let bound = -Infinity;
  const noteBound = (value: number | undefined): void => {
    if (value === undefined || !(value > bound)) return;
    bound = value;
    onBound?.(value);
  };
  const stopIfAsked = (event: { interrupt(): void }): undefined => {
    if (stopping()) event.interrupt();
  };
  return {
    // One call a simplex iteration: not worth it when nobody asks.
    ...(interrupted === undefined ? {} : { [simplexInterrupt]: stopIfAsked, [ipmInterrupt]: stopIfAsked }),
    [mipInterrupt]: (event) => {
      noteBound(event.data.mip_dual_bound);
      if (stopping(Number(event.data.mip_total_lp_iterations ?? 0))) event.interrupt();
    },
    ...(onIncumbent === undefined
      ? {}
      : {
          [mipImprovingSolution]: ({ data }) => {
            noteBound(data.mip_dual_bound);
            const { mip_solution: point, objective_function_value: objective } = data;
            if (point !== undefined && objective !== undefined) onIncumbent({ point, objective, bound });
          },
        }),
  };
}

function readOptimal(highs: Highs, model: Model, request: SolveRequest): Outcome {
  // The status text alone is not to be believed: "Optimal" has been seen without a feasible point.
  if (!isFeasible(highs, model, 'primal_solution_status')) {
    return { kind: 'fault', message: 'claimed an optimum without a feasible point' };
  }
  const { colValue: point, rowDual: rows, colDual: columns } = model.getSolution();
  const objective = model.getObjectiveValue();
  if (request.relax !== true || !isFeasible(highs, model, 'dual_solution_status')) {
    return { kind: 'optimal', point, objective };
  }
  return { kind: 'optimal', point, objective, duals: { rows, columns } };
}

function readLimited(highs: Highs, model: Model, request: SolveRequest, limit: Limit): Outcome {
  // A relaxation cut short proves nothing, and its point is of no use to an integer program.
  if (request.relax === true) return { kind: 'unknown', limit, bound: -Infinity };
  const bound = Number(model.info.get('mip_dual_bound'));
  if (!isFeasible(highs, model, 'primal_solution_status')) return { kind: 'unknown', limit, bound };
  const { colValue: point } = model.getSolution();
  return { kind: 'incumbent', point, objective: model.getObjectiveValue(), bound, limit };
}

/** "Unbounded or infeasible" is told apart by the program without its objective, which is never unbounded. */
function tellUnbounded(highs: Highs, program: Program, request: SolveRequest): Outcome {
  const indifferent: Program = { ...program, objective: new Float64Array(program.columns) };
  const { start: _start, cutoff: _cutoff, onIncumbent: _onIncumbent, onBound: _onBound, ...plain } = request;
  const outcome = highs.withModel(toModelData(highs, indifferent, plain.relax === true), (model) =>
    solveModel(highs, model, indifferent, plain),
  );
  return outcome.kind === 'optimal' || outcome.kind === 'incumbent' ? UNBOUNDED : outcome;
}

function isFeasible(
  highs: Highs,
  model: Model,
  item: 'primal_solution_status' | 'dual_solution_status',
): boolean {
  return model.info.get(item) === highs.constants.solutionStatus.feasible;
}
