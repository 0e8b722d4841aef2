import { describeError } from '../model/describe-error.ts';
import type { Backend, ColumnBounds, Session, SolveRequest } from '../program/backend.ts';
import { appendColumns, type ExtraColumns, type ExtraRow, extendProgram } from '../program/extend.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import { prefersInterior, solveModel, toModelData, toVariableTypes, type WarmStart } from './highs-model.ts';
import { type Highs, HighsRuntime, type Model } from './highs-runtime.ts';

/**
 * HiGHS in WebAssembly: the default back end. Single-threaded and blocking: run it in a worker of the pool.
 * Rejects when the runtime cannot be loaded.
 */
export async function loadHighsBackend(): Promise<Backend> {
  const runtime = new HighsRuntime();
  const { version } = await runtime.get();
  return {
    name: 'highs',
    version: version.string,
    estimateMemory,
    async solve(program, request) {
      try {
        const highs = await runtime.get();
        const data = toModelData(highs, program, request.relax === true);
        const outcome = highs.withModel(data, (model) => solveModel(highs, model, program, request));
        runtime.shrink(highs);
        return outcome;
      } catch (error) {
        runtime.discard();
        return { kind: 'fault', message: describeError(error) };
      }
    },
    async open(program) {
      return new HighsSession(await runtime.get(), runtime, program);
    },
  };
}

/**
 * Fitted to measured peaks of the WebAssembly heap, on the pessimistic side. Bytes an entry: 300 for a
 * relaxation with presolve, 75 without, 700 for branch and bound. 7 million entries with presolve abort.
 */
function estimateMemory(program: Program, request: Pick<SolveRequest, 'relax'>): number {
  const lines = program.columns + program.rows;
  const entries = program.value.length;
  const base = 32 * 2 ** 20;
  if (request.relax !== true) return base + 700 * entries + 300 * lines;
  return prefersInterior(program) ? base + 80 * entries + 350 * lines : base + 300 * entries + 150 * lines;
}

/**
 * A model kept in the WebAssembly heap. Relaxations go on from the last basis, by the simplex for which it
 * is still feasible. Branch and bound gains nothing from the last solve but a start (measured): give it one.
 */
class HighsSession implements Session {
  #program: Program;
  readonly #highs: Highs;
  readonly #runtime: HighsRuntime;
  readonly #model: Model;
  /** `null`: some columns are, some are not. */
  #relaxed: boolean | null = false;
  #basis: WarmStart | 'both' = 'none';

  constructor(highs: Highs, runtime: HighsRuntime, program: Program) {
    this.#highs = highs;
    this.#runtime = runtime;
    this.#program = program;
    this.#model = highs.createModel(toModelData(highs, program, false));
  }

  get program(): Program {
    return this.#program;
  }

  async solve(request: SolveRequest): Promise<Outcome> {
    const relaxed = request.relax === true;
    try {
      this.#setRelaxed(relaxed);
      const warm = !relaxed ? 'none' : this.#basis === 'both' ? 'dual' : this.#basis;
      const outcome = solveModel(this.#highs, this.#model, this.#program, request, warm);
      this.#basis = relaxed && outcome.kind === 'optimal' ? 'both' : 'none';
      return outcome;
    } catch (error) {
      this.#runtime.discard();
      return { kind: 'fault', message: describeError(error) };
    }
  }

  setObjective(objective: Float64Array): void {
    if (objective.length > 0) {
      this.#model.changeColsCost({ kind: 'range', from: 0, to: objective.length - 1 }, objective);
    }
    this.#program = { ...this.#program, objective: objective.slice() };
    this.#keepBasis('primal');
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
    this.#keepBasis('dual');
  }

  addRow(row: ExtraRow): void {
    this.#model.addRow(row.lower, row.upper, { indices: row.columns, values: row.values });
    const { objective } = this.#program;
    this.#program = { ...extendProgram(this.#program, { binaries: 0, rows: [row] }), objective };
    this.#keepBasis('dual');
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
    this.#keepBasis('primal');
  }

  close(): void {
    this.#model.dispose();
    this.#runtime.shrink(this.#highs);
  }

  /** After a change for which the basis stays feasible on one side only. Feasible on neither, dual simplex copes. */
  #keepBasis(side: 'primal' | 'dual'): void {
    if (this.#basis === 'both') this.#basis = side;
    else if (this.#basis !== 'none' && this.#basis !== side) this.#basis = 'dual';
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
