import type { Limit } from '../model/limit.ts';

/**
 * What a solve came to. "What happened", "what we hold" and "how sure we are" are kept apart: an
 * infeasible outcome has no incumbent to misread, and a limit is never taken for a proof.
 * Statuses are *claims of a back end* until `audit.ts` has confirmed the point.
 */
export type Outcome =
  | Optimal
  | Incumbent
  | { readonly kind: 'infeasible' }
  /** Stopped before a point was found; says nothing about feasibility. */
  | { readonly kind: 'unknown'; readonly limit: Limit; readonly bound: number }
  | { readonly kind: 'fault'; readonly message: string };

export interface Optimal {
  readonly kind: 'optimal';
  readonly point: Float64Array;
  readonly objective: number;
  /** Of a relaxation only: row duals and reduced costs, in the sense `reduced cost = objective − duals · column`. */
  readonly duals?: { readonly rows: Float64Array; readonly columns: Float64Array };
}

export interface Incumbent {
  readonly kind: 'incumbent';
  readonly point: Float64Array;
  readonly objective: number;
  /** Proved lower bound, −Infinity when none. */
  readonly bound: number;
  readonly limit: Limit;
}
