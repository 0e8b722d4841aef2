import type { Backend, SolveRequest } from '../../solver/program/backend.ts';
import type { ExtraColumns } from '../../solver/program/extend.ts';
import { type GrowingProgram, openGrowing } from '../../solver/program/growing-program.ts';
import type { Program } from '../../solver/program/program.ts';
import { ProgramBuilder } from '../../solver/program/program-builder.ts';
import type { Pathway } from './pathway-pool.ts';
import type { MssInstance } from './read-instance.ts';

/** Which cells have a row: those whose limits may bind. */
export type StaffedCells = readonly number[];

/** What the linear master says. */
export interface MasterPrices {
  /** Score of the relaxation, with what is still missing at a penalty. */
  readonly score: number;
  /** By cell of the instance: above 0 a place costs, below 0 it pays. */
  readonly cells: Float64Array;
  /** By student, above 0: how much of "the worst-off student" the student is; together 1. */
  readonly shares: Float64Array;
  /** Whether staffing is missed anywhere. */
  readonly missed: boolean;
}

/** What a student and period too few or too many costs, by cell. */
export interface Penalties {
  readonly short: Float64Array;
  readonly over: Float64Array;
}

/** The same everywhere. */
export function penaliseEverywhere(instance: MssInstance, penalty: number): Penalties {
  const cells = new Float64Array(instance.least.length).fill(penalty);
  return { short: cells, over: cells };
}

/**
 * The linear master: pathways met so far, one a student in fractions, minimising −(total desire + least desire). Staffing may be missed, at
 * a penalty that limits what places may pay and cost.
 */
export class Master {
  readonly #instance: MssInstance;
  readonly #cells: StaffedCells;
  readonly #growing: GrowingProgram;
  readonly #layout: MasterLayout;

  private constructor(instance: MssInstance, cells: StaffedCells, growing: GrowingProgram) {
    this.#instance = instance;
    this.#cells = cells;
    this.#growing = growing;
    this.#layout = layOut(instance, cells);
  }

  static async open(
    backend: Backend,
    instance: MssInstance,
    options: { readonly cells: StaffedCells; readonly penalties: Penalties },
  ): Promise<Master> {
    const program = writeMaster(instance, options.cells, { pathways: [], penalties: options.penalties });
    return new Master(instance, options.cells, await openGrowing(backend, program));
  }

  add(pathways: readonly Pathway[]): void {
    if (pathways.length > 0) this.#growing.add(writeColumns(this.#layout, pathways));
  }

  /** `null` when the back end gave up, or was told to. */
  async solve(request: Pick<SolveRequest, 'interrupted'>): Promise<MasterPrices | null> {
    const outcome = await this.#growing.solve({ ...request, relax: true });
    if (outcome.kind !== 'optimal' || outcome.duals === undefined) return null;
    const { rows } = outcome.duals;
    const prices = new Float64Array(this.#instance.least.length);
    this.#cells.forEach((cell, r) => {
      prices[cell] = -rows[r]!;
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

  close(): void {
    this.#growing.close();
  }
}

const NOISE = 1e-6;

interface MasterLayout {
  readonly rowOfCell: ReadonlyMap<number, number>;
  readonly studentRows: number;
  readonly worstRows: number;
}

function layOut(instance: MssInstance, cells: StaffedCells): MasterLayout {
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
export function writeMaster(
  instance: MssInstance,
  cells: StaffedCells,
  { pathways, penalties }: { readonly pathways: readonly Pathway[]; readonly penalties: Penalties | null },
): Program {
  const builder = new ProgramBuilder();
  const layout = layOut(instance, cells);
  builder.addColumn({ lower: -MOST_DESIRE, upper: MOST_DESIRE });
  if (penalties !== null) for (const _ of cells) misses(builder, instance.students);
  const free = builder.columns;
  builder.addBinaries(pathways.length);
  const entries: [column: number, value: number][][] = Array.from(
    { length: layout.worstRows + instance.students },
    () => [],
  );
  pathways.forEach((pathway, k) => {
    for (const [row, value] of entriesOf(layout, pathway)) entries[row]!.push([free + k, value]);
  });
  entries.forEach((own, row) => {
    for (const [column, value] of own) builder.entry(column, value);
    const cell = cells[row];
    if (cell !== undefined) {
      if (penalties !== null) {
        builder.entry(1 + 2 * row, 1);
        builder.entry(2 + 2 * row, -1);
      }
      builder.endRow({ lower: instance.least[cell]!, upper: instance.most[cell]! });
    } else if (row < layout.worstRows) builder.endRow({ lower: 1, upper: 1 });
    else {
      builder.entry(0, -1);
      builder.endRow({ lower: 0, upper: Infinity });
    }
  });
  const program = builder.build();
  program.objective[0] = -1;
  if (penalties !== null)
    cells.forEach((cell, r) => {
      program.objective[1 + 2 * r] = penalties.short[cell]!;
      program.objective[2 + 2 * r] = penalties.over[cell]!;
    });
  pathways.forEach(({ desire }, k) => {
    program.objective[free + k] = -desire;
  });
  return program;
}

/** Beyond any student's desire. */
const MOST_DESIRE = 100_000;

function misses(builder: ProgramBuilder, students: number): void {
  builder.addColumn({ lower: 0, upper: students });
  builder.addColumn({ lower: 0, upper: students });
}

function entriesOf(layout: MasterLayout, pathway: Pathway): (readonly [row: number, value: number])[] {
  const { rowOfCell, studentRows, worstRows } = layout;
  const staffed = pathway.cells.flatMap((cell) => {
    const row = rowOfCell.get(cell);
    return row === undefined ? [] : [[row, 1] as const];
  });
  const worst = [worstRows + pathway.student, pathway.desire] as const;
  return [...staffed, [studentRows + pathway.student, 1], ...(pathway.desire === 0 ? [] : [worst])];
}

function writeColumns(layout: MasterLayout, pathways: readonly Pathway[]): ExtraColumns {
  const entries = pathways.map((pathway) => [...entriesOf(layout, pathway)].sort(([a], [b]) => a - b));
  const start = new Int32Array(pathways.length + 1);
  entries.forEach((own, k) => {
    start[k + 1] = start[k]! + own.length;
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
