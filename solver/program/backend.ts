import type { Limit } from '../model/limit.ts';
import type { ExtraColumns, ExtraRow } from './extend.ts';
import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';

/** The port every back end implements, one file each under `backends/`. */
export interface Backend {
  readonly name: string;
  readonly version: string;
  /** Minimises the program. Never throws for anything a program can contain: a failure is an outcome. */
  solve(program: Program, request: SolveRequest): Promise<Outcome>;
  /** Bytes a solve of this program is expected to need at its peak; asked before anything is built. */
  estimateMemory(program: Program, request: Pick<SolveRequest, 'relax'>): number;
  /**
   * Optional capability: keeps the program loaded, so that a changed objective, bound or row starts from
   * the last solve instead of from nothing. Rejects when the program cannot be loaded.
   */
  open?(program: Program): Promise<Session>;
}

/** A program held by a back end between solves. Solves do not overlap; to a closed session a solve is a fault and a change throws. */
export interface Session {
  /** The program as changed so far. */
  readonly program: Program;
  solve(request: SolveRequest): Promise<Outcome>;
  /** One integer cost a column. */
  setObjective(objective: Float64Array): void;
  /** New bounds for some columns, named in ascending order. */
  setColumnBounds(change: ColumnBounds): void;
  /** Appends a row over existing columns. */
  addRow(row: ExtraRow): void;
  /** Appends columns over existing rows. */
  addColumns(columns: ExtraColumns): void;
  close(): void;
}

export interface ColumnBounds {
  readonly columns: Int32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface SolveRequest {
  /** Drop integrality and solve the linear relaxation. */
  readonly relax?: boolean;
  /** Seconds; the back end's own soft limit. A hard limit is the pool's business. */
  readonly timeLimit?: number;
  /** A point to start from (need not be feasible; audited by the back end's own rules). */
  readonly start?: Float64Array;
  /** Relative gap at which a point is good enough; the outcome is then an incumbent. Default: 0. */
  readonly gap?: number;
  /** Only points below this objective are wanted; finding none is reported as infeasible. */
  readonly cutoff?: number;
  /**
   * Iterations of linear programs that branch and bound may take, roughly: a limit that comes to the same on every machine.
   * Reported as `nodes`. A back end that does not count them ignores it.
   */
  readonly effort?: number;
  /**
   * `proof`: the start is thought to be optimal or nearly so, and what is missing is the proof. A hint on how to search: a back end
   * that has no use for it ignores it.
   */
  readonly emphasis?: 'proof';
  readonly seed?: number;
  /** Called with each better point; must be quick and synchronous. */
  readonly onIncumbent?: (incumbent: FoundPoint) => void;
  readonly onBound?: (bound: number) => void;
  /** Polled; a limit asks the back end to stop, hand over its incumbent and give that limit as the reason. */
  readonly interrupted?: () => Limit | null;
}

/** A better point met on the way, with the bound known at that moment (−Infinity when none). */
export interface FoundPoint {
  readonly point: Float64Array;
  readonly objective: number;
  readonly bound: number;
}
