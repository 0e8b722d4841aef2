import type { Program } from './program.ts';

/** One more row: integer entries by column number (new columns included) between two limits. */
export interface ExtraRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly lower: number;
  readonly upper: number;
}

/** Appends `binaries` columns and `rows` to a program; old numbers stay valid. The objective is zero. */
export function extendProgram(
  program: Program,
  extra: { binaries: number; rows: readonly ExtraRow[] },
): Program {
  const columns = program.columns + extra.binaries;
  const added = new Int32Array(columns);
  for (const row of extra.rows) for (const column of row.columns) added[column]! += 1;
  const columnStart = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j += 1) {
    const old = j < program.columns ? program.columnStart[j + 1]! - program.columnStart[j]! : 0;
    columnStart[j + 1] = columnStart[j]! + old + added[j]!;
  }
  const rowIndex = new Int32Array(columnStart[columns]!);
  const value = new Float64Array(columnStart[columns]!);
  const next = columnStart.slice(0, columns);
  for (let j = 0; j < program.columns; j += 1) {
    const from = program.columnStart[j]!;
    const to = program.columnStart[j + 1]!;
    rowIndex.set(program.rowIndex.subarray(from, to), next[j]!);
    value.set(program.value.subarray(from, to), next[j]!);
    next[j]! += to - from;
  }
  extra.rows.forEach((row, r) => {
    row.columns.forEach((column, k) => {
      rowIndex[next[column]!] = program.rows + r;
      value[next[column]!] = row.values[k]!;
      next[column]! += 1;
    });
  });
  const pad = (values: Float64Array, length: number, fill: (i: number) => number): Float64Array => {
    const padded = new Float64Array(length);
    padded.set(values);
    for (let i = values.length; i < length; i += 1) padded[i] = fill(i - values.length);
    return padded;
  };
  const integer = new Uint8Array(columns).fill(1);
  integer.set(program.integer);
  return {
    columns,
    rows: program.rows + extra.rows.length,
    columnLower: pad(program.columnLower, columns, () => 0),
    columnUpper: pad(program.columnUpper, columns, () => 1),
    integer,
    rowLower: pad(program.rowLower, program.rows + extra.rows.length, (r) => extra.rows[r]!.lower),
    rowUpper: pad(program.rowUpper, program.rows + extra.rows.length, (r) => extra.rows[r]!.upper),
    columnStart,
    rowIndex,
    value,
    objective: new Float64Array(columns),
  };
}
