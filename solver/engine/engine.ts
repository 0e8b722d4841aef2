import type { Limit } from '../model/limit.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import type { ExactRequest, ExactResult } from '../program/exact.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';

/** What the tiers need of the outside: solves in the pool, the clock, and a listener. */
export interface Engine {
  /** Linear relaxation. */
  relax(program: Program): Promise<Outcome>;
  /**
   * Integer optimum with a safe bound; `start` must be a point of the same program. With a `gap` (relative) a
   * good point is enough, and comes back as an incumbent; with a `cutoff` only points below it are wanted, with an `effort` the search is given up in
   * time. A program that prices have thinned out already is
   * solved `whole`: a relaxation of its own would tell little more.
   */
  exact(program: Program, options: ExactOptions, where: Where): Promise<ExactResult>;
  /** An allocation that may be far from the best, found without graphs; `null`: none was. */
  anneal(model: PathwayModel, options?: AnnealingOptions): Promise<Int32Array | null>;
  /** Relative gap at which an aim is good enough; 0: to be proved. */
  readonly gap: number;
  /** What cut solves short so far; `null` when nothing did. */
  stopped(): Limit | null;
  /** The same engine with so much of the time that is left. */
  within(share: number): Engine;
  /** The same engine, whose solves end as soon as nobody needs what they come to; that does not count as being stopped. */
  unless(isObsolete: () => boolean): Engine;
  /** No time is left, or the user has asked to stop: whatever is asked from now on stays open, so that work on the answer is lost. */
  isOver(): boolean;
}

export type ExactOptions = Pick<ExactRequest, 'start' | 'gap' | 'cutoff' | 'effort' | 'whole'>;

/** An allocation to begin at, whose tiers before `tier` are to stay as they are, if not better. */
export interface AnnealingStart {
  readonly chosen: Int32Array;
  readonly tier: number;
}

export interface AnnealingOptions {
  readonly start?: AnnealingStart;
  /** Another turn draws other changes. */
  readonly turn?: number;
}

/** Position in the run, for progress. */
export interface Where {
  readonly tier: string;
  readonly tierIndex: number;
  readonly tierCount: number;
  readonly component: number;
  readonly components: number;
}

export interface EngineProgress extends Where {
  readonly incumbent: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}
