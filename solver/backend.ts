import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';

/** The port every back end implements, one file each under `backends/`. */
export interface Backend {
  readonly name: string;
  readonly version: string;
  /** Minimises the program. Never throws for anything a program can contain: a failure is an outcome. */
  solve(program: Program, request: SolveRequest): Promise<Outcome>;
}

export interface SolveRequest {
  /** Drop integrality and solve the linear relaxation. */
  readonly relax?: boolean;
  /** Seconds; the back end's own soft limit. A hard limit is the pool's business. */
  readonly timeLimit?: number;
  /** A point to start from (need not be feasible; audited by the back end's own rules). */
  readonly start?: Float64Array;
  /** Only points below this objective are wanted; finding none is reported as infeasible. */
  readonly cutoff?: number;
  readonly seed?: number;
  /** Called with each better point; must be quick and synchronous. */
  readonly onIncumbent?: (incumbent: { point: Float64Array; objective: number; bound: number }) => void;
  readonly onBound?: (bound: number) => void;
  /** Polled; true asks the back end to stop and hand over its incumbent. */
  readonly interrupted?: () => boolean;
}
