import type { PathwayModel } from '../model/pathway-model.ts';
import { type ExtraRow, extendProgram } from '../program/extend.ts';
import type { Program } from '../program/program.ts';
import { expandPoint, projectPoint, type Restriction, restrictColumns } from '../program/restrict.ts';
import { type Assembly, assemble } from './assemble.ts';

/**
 * Where one component stands between two tiers: its program with every held tier written into it, the
 * columns still able to carry an optimum, and the best point so far.
 */
export interface Stage {
  readonly model: PathwayModel;
  readonly assembly: Assembly;
  program: Program;
  /** 1 = the column may still be used; the others are proved useless for the tiers already held. */
  keep: Uint8Array;
  point: Float64Array | null;
}

export function openStage(model: PathwayModel): Stage {
  const assembly = assemble(model);
  return {
    model,
    assembly,
    program: assembly.program,
    keep: new Uint8Array(assembly.program.columns).fill(1),
    point: null,
  };
}

/** The program of the next solve: an objective over the stage's columns, on the columns kept (and `only`, if given). */
export function stageProgram(stage: Stage, objective: Float64Array, only?: Uint8Array): Restriction {
  const keep = only === undefined ? stage.keep : stage.keep.map((kept, j) => kept & (only[j] ?? 1));
  return restrictColumns({ ...stage.program, objective: padded(objective, stage.program.columns) }, keep);
}

/** The stage's point as a start for a restriction; undefined when it uses a column left out. */
export function startFor(stage: Stage, restriction: Restriction): { start?: Float64Array } {
  const part = stage.point === null ? null : projectPoint(restriction, stage.point);
  return part === null ? {} : { start: part };
}

/** Takes over a point found on a restriction. */
export function acceptPoint(stage: Stage, restriction: Restriction, point: Float64Array): void {
  stage.point = expandPoint(restriction, point, stage.program.columns);
}

/** Writes rows (and binary columns) into the stage; the point grows by `values` for the new columns. */
export function writeRows(stage: Stage, rows: readonly ExtraRow[], fresh: readonly number[] = []): void {
  if (rows.length === 0 && fresh.length === 0) return;
  stage.program = extendProgram(stage.program, { binaries: fresh.length, rows });
  const keep = new Uint8Array(stage.program.columns).fill(1);
  keep.set(stage.keep);
  stage.keep = keep;
  if (stage.point !== null) {
    const point = new Float64Array(stage.program.columns);
    point.set(stage.point);
    point.set(fresh, stage.program.columns - fresh.length);
    stage.point = point;
  }
}

/** Drops columns whose use is proved to cost more than `allowance` over the bound. */
export function dropCostly(
  stage: Stage,
  restriction: Restriction,
  penalty: Float64Array,
  allowance: number,
): void {
  restriction.columns.forEach((j, k) => {
    if (penalty[k]! > allowance) stage.keep[j] = 0;
  });
}

/** Holds `objective · x ≤ limit` for all later tiers; nothing is written when no kept column has a cost. */
export function holdObjective(stage: Stage, objective: Float64Array, limit: number): void {
  const columns: number[] = [];
  for (let j = 0; j < objective.length; j += 1)
    if (objective[j] !== 0 && stage.keep[j] === 1) columns.push(j);
  if (columns.length === 0) return;
  writeRows(stage, [
    {
      columns: Int32Array.from(columns),
      values: Float64Array.from(columns, (j) => objective[j]!),
      lower: -Infinity,
      upper: limit,
    },
  ]);
}

/** Exact value of an objective at the stage's point. Throws when the stage holds none. */
export function valueAtPoint(stage: Stage, objective: Float64Array): number {
  if (stage.point === null) throw new Error('the stage holds no point');
  let value = 0;
  for (let j = 0; j < objective.length; j += 1) value += objective[j]! * stage.point[j]!;
  return value;
}

/** Choices taken by the stage's point, ascending. Throws when the stage holds none. */
export function chosenAtPoint(stage: Stage): Int32Array {
  if (stage.point === null) throw new Error('the stage holds no point');
  const chosen: number[] = [];
  for (let j = 0; j < stage.assembly.choices; j += 1) if (stage.point[j] === 1) chosen.push(j);
  return Int32Array.from(chosen);
}

function padded(values: Float64Array, length: number): Float64Array {
  if (values.length === length) return values;
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}
