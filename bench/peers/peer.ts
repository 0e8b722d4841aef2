import type { Backend } from '../../solver/program/backend.ts';
import type { Program } from '../../solver/program/program.ts';

/** A solver of others behind our port, so that every peer gets the same programs and the same audits. */
export interface Peer extends Backend {
  /** What the processes it started have used so far; `null` = it runs inside this one. */
  readonly usage: () => Usage | null;
  /** Seconds that the processes it started ran so far, so that files written for them are not held against it; `null` likewise. */
  readonly spent: () => number | null;
  /** What the last solve reported on the way, where the port has no event for it. */
  readonly news: () => readonly News[];
}

export interface Usage {
  /** Resident, greatest. */
  readonly peakMemoryMib: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
}

/** What was known at a moment of a solve; seconds count from its start. */
export interface News {
  readonly seconds: number;
  readonly value: number | null;
  readonly bound: number | null;
}

/** A back end of ours in the place of a peer: it runs inside this process and reports through the port. */
export function asPeer(backend: Backend): Peer {
  return { ...backend, usage: () => null, spent: () => null, news: () => [] };
}

/** Rows of a program: the entries of each row, for solvers that are fed by rows. */
export function rowEntries(program: Program): { readonly columns: number[]; readonly values: number[] }[] {
  const rows = Array.from({ length: program.rows }, () => ({
    columns: [] as number[],
    values: [] as number[],
  }));
  for (let column = 0; column < program.columns; column += 1) {
    for (let e = program.columnStart[column]!; e < program.columnStart[column + 1]!; e += 1) {
      const row = rows[program.rowIndex[e]!];
      row?.columns.push(column);
      row?.values.push(program.value[e]!);
    }
  }
  return rows;
}
