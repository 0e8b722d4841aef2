import type { Limit } from '../model/limit.ts';
import type { PathwayEngine } from '../pathways/loads/pathway-engine.ts';
import type { CounterfactualAnswers, CounterfactualTask } from './counterfactual.ts';

/** What asking counterfactuals needs of the outside. */
export interface CounterfactualEngine {
  /** Tasks that are answered side by side. */
  readonly threads: number;
  /** Answers a task within a time, or until the signal says that another is waiting. */
  answer(
    task: CounterfactualTask,
    control: { readonly deadlineMs: number; readonly signal: AbortSignal },
  ): Promise<CounterfactualAnswers>;
  /** An engine that prices what a solve has left without prices, for so many seconds. */
  openEngine(timeLimit: number): PathwayEngine;
}

/** What answering them needs of the thread it is done on. */
export interface AnsweringThread {
  /** Why it should stop and hand over what it has; `null` while it may go on. */
  readonly interrupted: () => Limit | null;
  /** An engine whose solves run one after the other on this thread. */
  openEngine(limits: { readonly timeLimit: number; readonly seed?: number }): PathwayEngine;
}
