import type { AnnealingResult, AnnealingTask } from '../annealing/anneal.ts';
import type { CounterfactualAnswers, CounterfactualTask } from '../counterfactuals/counterfactual.ts';
import type { ConstructionResult, ConstructionTask } from '../large/relaxation/construct-allocation.ts';
import { type DescentOutcome, type DescentStart, stayPut } from '../pathways/loads/descent.ts';
import type { LinearOutcome } from '../pathways/relaxation/column-generation.ts';
import type { PathwayProblem, SlotPrices } from '../pathways/relaxation/pathway-problem.ts';
import type { Aim } from '../pathways/relaxation/slot-prices.ts';
import { auditOutcome } from '../program/audit.ts';
import type { SolveRequest } from '../program/backend.ts';
import type { ExactResult } from '../program/exact.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';

/**
 * Every kind of task an executor can run: what it is given and what it comes to. Both are plain data, for
 * they cross threads. A new kind is an entry here, one in `FALLBACKS` and one in `handlers.ts`; forgetting
 * either does not compile.
 */
export interface TaskKinds {
  /** One program, one back end, one audited outcome. */
  readonly program: { readonly task: ProgramTask; readonly result: Outcome };
  /** One program through its relaxation, with a bound that holds whatever the back end claims. */
  readonly exact: { readonly task: ExactTask; readonly result: ExactResult };
  /** The relaxation over all pathways of a problem. */
  readonly linear: { readonly task: LinearTask; readonly result: LinearOutcome };
  /** Levels of a problem's loads, as far as relaxations settle them. */
  readonly descent: { readonly task: DescentTask; readonly result: DescentOutcome };
  /** An allocation by annealing, where one is found. */
  readonly annealing: { readonly task: AnnealingTask; readonly result: AnnealingResult };
  /** Prices, a bound and a first allocation of a large problem. */
  readonly construction: { readonly task: ConstructionTask; readonly result: ConstructionResult };
  /** Questions about granted wishes, one after the other. */
  readonly counterfactual: { readonly task: CounterfactualTask; readonly result: CounterfactualAnswers };
}

export type TaskKind = keyof TaskKinds;
export type TaskOf<Kind extends TaskKind> = TaskKinds[Kind]['task'];
export type ResultOf<Kind extends TaskKind> = TaskKinds[Kind]['result'];

/** The part of a solve request that is data; listeners and interruption come with the executor. */
export type SolveLimits = Pick<
  SolveRequest,
  'relax' | 'timeLimit' | 'start' | 'cutoff' | 'seed' | 'gap' | 'effort' | 'emphasis'
>;

export interface ProgramTask extends SolveLimits {
  readonly program: Program;
}

export interface ExactTask
  extends Pick<SolveLimits, 'timeLimit' | 'start' | 'cutoff' | 'seed' | 'gap' | 'effort'> {
  readonly program: Program;
  /** Goes to the back end as it is, whatever its size. */
  readonly whole?: boolean;
}

export interface LinearTask extends Pick<SolveLimits, 'timeLimit' | 'seed'> {
  readonly problem: PathwayProblem;
  readonly aim: Aim;
  readonly start?: SlotPrices;
}

export interface DescentTask extends Pick<SolveLimits, 'timeLimit' | 'seed'> {
  readonly problem: PathwayProblem;
  readonly start: DescentStart;
}

/** News from a running task: audited points with their exact objectives, and lower bounds. */
export type Progress =
  | {
      readonly kind: 'incumbent';
      readonly point: Float64Array;
      readonly objective: number;
      readonly bound: number;
    }
  | { readonly kind: 'bound'; readonly bound: number };

type Fallbacks = {
  readonly [Kind in TaskKind]: (task: TaskOf<Kind>, outcome: Outcome) => ResultOf<Kind>;
};

/**
 * The result of a task that could not finish by itself (killed, crashed, refused), made from what the
 * executor knows: a fault, a limit, or the best point reported before the end, audited once more here.
 */
export const FALLBACKS: Fallbacks = {
  program: (task, outcome) => (task.relax === true ? outcome : auditOutcome(task.program, outcome)),
  exact: (task, outcome) => ({
    outcome: auditOutcome(task.program, outcome),
    bound: -Infinity,
    penalty: null,
  }),
  linear: (_, outcome) =>
    outcome.kind === 'fault'
      ? outcome
      : { kind: 'unknown', limit: outcome.kind === 'unknown' ? outcome.limit : 'time' },
  descent: ({ problem, start }, outcome) =>
    outcome.kind === 'fault'
      ? outcome
      : stayPut(problem, start, outcome.kind === 'unknown' ? outcome.limit : 'time'),
  annealing: () => ({ chosen: null }),
  construction: (_, outcome) => ({
    kind: 'lost',
    limit: outcome.kind === 'unknown' || outcome.kind === 'incumbent' ? outcome.limit : 'time',
    message: outcome.kind === 'fault' ? outcome.message : null,
  }),
  counterfactual: (_, outcome) => ({ kind: 'lost', outcome }),
};
