import type { Program } from '../../solver/program/program.ts';

/** A program as one would write it on paper; absent bounds are 0 … 1 for columns and open for rows. */
export interface TinyProgram {
  readonly columns: readonly TinyColumn[];
  readonly rows: readonly TinyRow[];
}

export interface TinyColumn {
  readonly cost: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly continuous?: true;
}

export interface TinyRow {
  /** Coefficient of each column, in order; missing ones are 0. */
  readonly of: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Lays a paper program out by columns. */
export function layOut(tiny: TinyProgram): Program {
  const rowIndex: number[] = [];
  const value: number[] = [];
  const columnStart = [0];
  tiny.columns.forEach((_, j) => {
    tiny.rows.forEach((row, i) => {
      const coefficient = row.of[j] ?? 0;
      if (coefficient === 0) return;
      rowIndex.push(i);
      value.push(coefficient);
    });
    columnStart.push(value.length);
  });
  return {
    columns: tiny.columns.length,
    rows: tiny.rows.length,
    columnLower: Float64Array.from(tiny.columns, (column) => column.lower ?? 0),
    columnUpper: Float64Array.from(tiny.columns, (column) => column.upper ?? 1),
    integer: Uint8Array.from(tiny.columns, (column) => (column.continuous === true ? 0 : 1)),
    rowLower: Float64Array.from(tiny.rows, (row) => row.atLeast ?? -Infinity),
    rowUpper: Float64Array.from(tiny.rows, (row) => row.atMost ?? Infinity),
    columnStart: Int32Array.from(columnStart),
    rowIndex: Int32Array.from(rowIndex),
    value: Float64Array.from(value),
    objective: Float64Array.from(tiny.columns, (column) => column.cost),
  };
}

/** Least objective over all integer points inside finite column bounds, `null` when none is feasible. */
export function leastByEnumeration(tiny: TinyProgram): number | null {
  let least: number | null = null;
  const point: number[] = [];
  const visit = (column: number): void => {
    const at = tiny.columns[column];
    if (at !== undefined) {
      for (let x = at.lower ?? 0; x <= (at.upper ?? 1); x += 1) {
        point[column] = x;
        visit(column + 1);
      }
      return;
    }
    const feasible = tiny.rows.every((row) => {
      const activity = row.of.reduce((sum, coefficient, j) => sum + coefficient * (point[j] ?? 0), 0);
      return activity >= (row.atLeast ?? -Infinity) && activity <= (row.atMost ?? Infinity);
    });
    if (!feasible) return;
    const cost = tiny.columns.reduce((sum, each, j) => sum + each.cost * point[j]!, 0);
    if (least === null || cost < least) least = cost;
  };
  visit(0);
  return least;
}
