import { openGrowing } from '../../solver/program/growing-program.js';
import { ProgramBuilder } from '../../solver/program/program-builder.js';
/** The same everywhere. */
export function penaliseEverywhere(instance, penalty) {
    const cells = new Float64Array(instance.least.length).fill(penalty);
    return { short: cells, over: cells };
}
/**
 * The linear master: pathways met so far, one a student in fractions, minimising −(total desire + least desire). Staffing may be missed, at
 * a penalty that limits what places may pay and cost.
 */
export class Master {
    #instance;
    #cells;
    #growing;
    #layout;
    constructor(instance, cells, growing) {
        this.#instance = instance;
        this.#cells = cells;
        this.#growing = growing;
        this.#layout = layOut(instance, cells);
    }
    static async open(backend, instance, options) {
        const program = writeMaster(instance, options.cells, { pathways: [], penalties: options.penalties });
        return new Master(instance, options.cells, await openGrowing(backend, program));
    }
    add(pathways) {
        if (pathways.length > 0)
            this.#growing.add(writeColumns(this.#layout, pathways));
    }
    /** `null` when the back end gave up, or was told to. */
    async solve(request) {
        const outcome = await this.#growing.solve({ ...request, relax: true });
        if (outcome.kind !== 'optimal' || outcome.duals === undefined)
            return null;
        const { rows } = outcome.duals;
        const prices = new Float64Array(this.#instance.least.length);
        this.#cells.forEach((cell, r) => {
            prices[cell] = -rows[r];
        });
        const { students } = this.#instance;
        const from = this.#cells.length + students;
        return {
            score: -outcome.objective,
            cells: prices,
            shares: rows.slice(from, from + students),
            missed: outcome.point.slice(1, 1 + 2 * this.#cells.length).some((part) => part > NOISE),
        };
    }
    close() {
        this.#growing.close();
    }
}
const NOISE = 1e-6;
function layOut(instance, cells) {
    return {
        rowOfCell: new Map(cells.map((cell, r) => [cell, r])),
        studentRows: cells.length,
        worstRows: cells.length + instance.students,
    };
}
/**
 * The master as a program: column 0 is the least desire, then (with penalties) two columns a cell for what is missing and what is too much,
 * then the pathways. Rows: cells, one pathway a student, nobody below the least desire.
 */
export function writeMaster(instance, cells, { pathways, penalties }) {
    const builder = new ProgramBuilder();
    const layout = layOut(instance, cells);
    builder.addColumn({ lower: -MOST_DESIRE, upper: MOST_DESIRE });
    if (penalties !== null)
        for (const _ of cells)
            misses(builder, instance.students);
    const free = builder.columns;
    builder.addBinaries(pathways.length);
    const entries = Array.from({ length: layout.worstRows + instance.students }, () => []);
    pathways.forEach((pathway, k) => {
        for (const [row, value] of entriesOf(layout, pathway))
            entries[row].push([free + k, value]);
    });
    entries.forEach((own, row) => {
        for (const [column, value] of own)
            builder.entry(column, value);
        const cell = cells[row];
        if (cell !== undefined) {
            if (penalties !== null) {
                builder.entry(1 + 2 * row, 1);
                builder.entry(2 + 2 * row, -1);
            }
            builder.endRow({ lower: instance.least[cell], upper: instance.most[cell] });
        }
        else if (row < layout.worstRows)
            builder.endRow({ lower: 1, upper: 1 });
        else {
            builder.entry(0, -1);
            builder.endRow({ lower: 0, upper: Infinity });
        }
    });
    const program = builder.build();
    program.objective[0] = -1;
    if (penalties !== null)
        cells.forEach((cell, r) => {
            program.objective[1 + 2 * r] = penalties.short[cell];
            program.objective[2 + 2 * r] = penalties.over[cell];
        });
    pathways.forEach(({ desire }, k) => {
        program.objective[free + k] = -desire;
    });
    return program;
}
/** Beyond any student's desire. */
const MOST_DESIRE = 100_000;
function misses(builder, students) {
    builder.addColumn({ lower: 0, upper: students });
    builder.addColumn({ lower: 0, upper: students });
}
function entriesOf(layout, pathway) {
    const { rowOfCell, studentRows, worstRows } = layout;
    const staffed = pathway.cells.flatMap((cell) => {
        const row = rowOfCell.get(cell);
        return row === undefined ? [] : [[row, 1]];
    });
    const worst = [worstRows + pathway.student, pathway.desire];
    return [...staffed, [studentRows + pathway.student, 1], ...(pathway.desire === 0 ? [] : [worst])];
}
function writeColumns(layout, pathways) {
    const entries = pathways.map((pathway) => [...entriesOf(layout, pathway)].sort(([a], [b]) => a - b));
    const start = new Int32Array(pathways.length + 1);
    entries.forEach((own, k) => {
        start[k + 1] = start[k] + own.length;
    });
    return {
        count: pathways.length,
        lower: new Float64Array(pathways.length),
        upper: new Float64Array(pathways.length).fill(1),
        objective: Float64Array.from(pathways, ({ desire }) => -desire),
        start,
        rowIndex: Int32Array.from(entries.flat(), ([row]) => row),
        value: Float64Array.from(entries.flat(), ([, value]) => value),
    };
}
