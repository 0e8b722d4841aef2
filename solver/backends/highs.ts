import highsModule, { type Highs, type HighsCallbackMap, type Model, type ModelData } from 'highs';
import type { Backend, ColumnBounds, Session, SolveRequest } from '../backend.ts';
import { appendColumns, type ExtraColumns, type ExtraRow, extendProgram } from '../extend.ts';
import { objectiveStep, placeCutoff } from '../integral-objective.ts';
import type { Limit, Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';

/** The package describes its CommonJS build; the ES module Node loads exports the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS in WebAssembly: the default back end. Single-threaded and blocking: run it in a worker of the pool.
 * The runtime is loaded on first use (about 50 ms) and shared by all models of the thread; after any throw
 * from inside it (a WebAssembly abort, memory exhausted) it is dropped and the next solve loads a fresh one.
 */
export async function loadHighsBackend(): Promise<Backend> {
  let loading: Promise<Highs> | null = loadHighs();
  const runtime = (): Promise<Highs> => {
    loading ??= loadHighs();
    return loading;
  };
  const discard = (): void => {
    loading = null;
  };
  const { version } = await runtime();
  return {
    name: 'highs',
    version: version.string,
    estimateMemory,
    async solve(program, request) {
      try {
        const highs = await runtime();
        return highs.withModel(toModelData(highs, program, request.relax === true), (model) =>
          solveModel(highs, model, program, request),
        );
      } catch (error) {
        discard();
        return { kind: 'fault', message: describeError(error) };
      }
    },
    async open(program) {
      const highs = await runtime();
      return new HighsSession(highs, program, discard);
    },
  };
}

/**
 * Fitted to measured peaks of the WebAssembly heap (branch and bound included): copies of the matrix by
 * rows and by columns, presolve, factors. Slightly pessimistic; 20 million entries come to 1.7 GB.
 */
function estimateMemory(program: Program): number {
  return 32 * 2 ** 20 + 80 * program.value.length + 600 * program.columns + 400 * program.rows;
}

/** A model kept in the WebAssembly heap; HiGHS starts from its last basis or point by itself. */
class HighsSession implements Session {
  #program: Program;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #discard: () => void;
  /** `null`: some columns are, some are not. */
  #relaxed: boolean | null = false;

  constructor(highs: Highs, program: Program, discard: () => void) {
    this.#highs = highs;
    this.#program = program;
    this.#discard = discard;
    this.#model = highs.createModel(toModelData(highs, program, false));
  }

  get program(): Program {
    return this.#program;
  }

  async solve(request: SolveRequest): Promise<Outcome> {
    try {
      this.#setRelaxed(request.relax === true);
      return solveModel(this.#highs, this.#model, this.#program, request);
    } catch (error) {
      this.#discard();
      return { kind: 'fault', message: describeError(error) };
    }
  }

  setObjective(objective: Float64Array): void {
    if (objective.length > 0) {
      this.#model.changeColsCost({ kind: 'range', from: 0, to: objective.length - 1 }, objective);
    }
    this.#program = { ...this.#program, objective: objective.slice() };
  }

  setColumnBounds(change: ColumnBounds): void {
    this.#model.changeColsBounds({ kind: 'set', indices: change.columns }, change.lower, change.upper);
    const columnLower = this.#program.columnLower.slice();
    const columnUpper = this.#program.columnUpper.slice();
    change.columns.forEach((column, k) => {
      columnLower[column] = change.lower[k]!;
      columnUpper[column] = change.upper[k]!;
    });
    this.#program = { ...this.#program, columnLower, columnUpper };
  }

  addRow(row: ExtraRow): void {
    this.#model.addRow(row.lower, row.upper, { indices: row.columns, values: row.values });
    const { objective } = this.#program;
    this.#program = { ...extendProgram(this.#program, { binaries: 0, rows: [row] }), objective };
  }

  addColumns(columns: ExtraColumns): void {
    if (columns.count === 0) return;
    this.#model.addCols({
      cost: columns.objective,
      lower: columns.lower,
      upper: columns.upper,
      matrix: {
        format: 'csc',
        numRows: this.#program.rows,
        numCols: columns.count,
        starts: columns.start,
        indices: columns.rowIndex,
        values: columns.value,
      },
    });
    this.#program = appendColumns(this.#program, columns);
    // Fresh columns arrive continuous, whatever the others are.
    this.#relaxed = null;
  }

  close(): void {
    this.#model.dispose();
  }

  /** HiGHS 1.15 runs branch and bound on integer columns whatever `solver` says, so integrality is taken off. */
  #setRelaxed(relaxed: boolean): void {
    if (relaxed === this.#relaxed) return;
    if (relaxed) this.#model.clearIntegrality();
    else {
      const selection = { kind: 'range', from: 0, to: this.#program.columns - 1 } as const;
      this.#model.changeColsIntegrality(selection, toVariableTypes(this.#highs, this.#program));
    }
    this.#relaxed = relaxed;
  }
}

function toModelData(highs: Highs, program: Program, relaxed: boolean): ModelData {
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

function toVariableTypes(highs: Highs, program: Program): Int32Array {
  const { integer, continuous } = highs.constants.variableType;
  return Int32Array.from(program.integer, (flag) => (flag === 1 ? integer : continuous));
}

/** Solves the model as it stands; `request.relax` says whether it was given without integrality. */
function solveModel(highs: Highs, model: Model, program: Program, request: SolveRequest): Outcome {
  setOptions(model, program, request);
  if (request.start !== undefined && request.relax !== true) model.setSolution({ colValue: request.start });
  // The clock of a persistent model runs on between solves, and the time limit is held against it.
  model.zeroAllClocks();
  const { modelStatus } = model.run(listeners(highs, request));
  const status = highs.constants.modelStatus;
  switch (modelStatus) {
    case status.optimal:
      return readOptimal(highs, model, request);
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
      return readLimited(highs, model, request, 'interrupt');
    case status.iterationLimit:
    case status.solutionLimit:
      return readLimited(highs, model, request, 'nodes');
    default:
      return { kind: 'fault', message: `ended with model status ${modelStatus}` };
  }
}

const UNBOUNDED: Outcome = { kind: 'fault', message: 'the program is unbounded' };

const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

function setOptions(model: Model, program: Program, request: SolveRequest): void {
  const step = objectiveStep(program);
  // Infinite limits are the defaults, and the wrapper takes finite values only.
  model.options.reset();
  model.options.set({
    output_flag: false,
    random_seed: request.seed ?? 0,
    // Interior point and crossover: 2–4 times faster than simplex on large relaxations.
    solver: request.relax !== true ? 'choose' : request.method === 'simplex' ? 'simplex' : 'ipm',
    // After columns were added the last basis is still primal feasible.
    simplex_strategy: request.method === 'simplex' ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    mip_rel_gap: 0,
    // Two objective values differ by at least `step`, so a smaller gap is a proof; the hundredth left is
    // for the noise in both bounds.
    mip_abs_gap: step === null ? 1e-6 : step - 0.01,
  });
  if (request.timeLimit !== undefined) model.options.set('time_limit', request.timeLimit);
  // HiGHS then prunes at the bound, but may call a point above it "optimal": the guard applies the cutoff.
  if (request.cutoff !== undefined) model.options.set('objective_bound', placeCutoff(request.cutoff, step));
}

function listeners(highs: Highs, request: SolveRequest): HighsCallbackMap {
  const { callbackType } = highs.constants;
  const { interrupted, onIncumbent, onBound } = request;
  let bound = -Infinity;
  const noteBound = (value: number | undefined): void => {
    if (value === undefined || !(value > bound)) return;
    bound = value;
    onBound?.(value);
  };
  return {
    ...(interrupted === undefined
      ? {}
      : {
          [callbackType.simplexInterrupt]: (event) => {
            if (interrupted()) event.interrupt();
          },
          [callbackType.ipmInterrupt]: (event) => {
            if (interrupted()) event.interrupt();
          },
        }),
    [callbackType.mipInterrupt]: (event) => {
      noteBound(event.data.mip_dual_bound);
      if (interrupted?.() === true) event.interrupt();
    },
    ...(onIncumbent === undefined
      ? {}
      : {
          [callbackType.mipImprovingSolution]: ({ data }) => {
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

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
