import { describeError } from '../describe-error.js';
import { appendColumns, extendProgram } from '../program/extend.js';
import { prefersInterior, solveModel, toModelData, toVariableTypes } from './highs-model.js';
import { HighsRuntime } from './highs-runtime.js';
/**
 * HiGHS in WebAssembly: the default back end. Single-threaded and blocking: run it in a worker of the pool.
 * Rejects when the runtime cannot be loaded.
 */
export async function loadHighsBackend() {
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
            }
            catch (error) {
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
function estimateMemory(program, request) {
    const lines = program.columns + program.rows;
    const entries = program.value.length;
    const base = 32 * 2 ** 20;
    if (request.relax !== true)
        return base + 700 * entries + 300 * lines;
    return prefersInterior(program) ? base + 80 * entries + 350 * lines : base + 300 * entries + 150 * lines;
}
/**
 * A model kept in the WebAssembly heap. Relaxations go on from the last basis, by the simplex for which it
 * is still feasible. Branch and bound gains nothing from the last solve but a start (measured): give it one.
 */
class HighsSession {
    #program;
    #highs;
    #runtime;
    #model;
    /** `null`: some columns are, some are not. */
    #relaxed = false;
    #basis = 'none';
    constructor(highs, runtime, program) {
        this.#highs = highs;
        this.#runtime = runtime;
        this.#program = program;
        this.#model = highs.createModel(toModelData(highs, program, false));
    }
    get program() {
        return this.#program;
    }
    async solve(request) {
        const relaxed = request.relax === true;
        try {
            this.#setRelaxed(relaxed);
            const warm = !relaxed ? 'none' : this.#basis === 'both' ? 'dual' : this.#basis;
            const outcome = solveModel(this.#highs, this.#model, this.#program, request, warm);
            this.#basis = relaxed && outcome.kind === 'optimal' ? 'both' : 'none';
            return outcome;
        }
        catch (error) {
            this.#runtime.discard();
            return { kind: 'fault', message: describeError(error) };
        }
    }
    setObjective(objective) {
        if (objective.length > 0) {
            this.#model.changeColsCost({ kind: 'range', from: 0, to: objective.length - 1 }, objective);
        }
        this.#program = { ...this.#program, objective: objective.slice() };
        this.#keepBasis('primal');
    }
    setColumnBounds(change) {
        this.#model.changeColsBounds({ kind: 'set', indices: change.columns }, change.lower, change.upper);
        const columnLower = this.#program.columnLower.slice();
        const columnUpper = this.#program.columnUpper.slice();
        change.columns.forEach((column, k) => {
            columnLower[column] = change.lower[k];
            columnUpper[column] = change.upper[k];
        });
        this.#program = { ...this.#program, columnLower, columnUpper };
        this.#keepBasis('dual');
    }
    addRow(row) {
        this.#model.addRow(row.lower, row.upper, { indices: row.columns, values: row.values });
        const { objective } = this.#program;
        this.#program = { ...extendProgram(this.#program, { binaries: 0, rows: [row] }), objective };
        this.#keepBasis('dual');
    }
    addColumns(columns) {
        if (columns.count === 0)
            return;
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
    close() {
        this.#model.dispose();
        this.#runtime.shrink(this.#highs);
    }
    /** After a change for which the basis stays feasible on one side only. Feasible on neither, dual simplex copes. */
    #keepBasis(side) {
        if (this.#basis === 'both')
            this.#basis = side;
        else if (this.#basis !== 'none' && this.#basis !== side)
            this.#basis = 'dual';
    }
    /** HiGHS 1.15 runs branch and bound on integer columns whatever `solver` says, so integrality is taken off. */
    #setRelaxed(relaxed) {
        if (relaxed === this.#relaxed)
            return;
        if (relaxed)
            this.#model.clearIntegrality();
        else {
            const selection = { kind: 'range', from: 0, to: this.#program.columns - 1 };
            this.#model.changeColsIntegrality(selection, toVariableTypes(this.#highs, this.#program));
        }
        this.#relaxed = relaxed;
    }
}
