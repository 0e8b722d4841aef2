import type { CounterfactualEngine } from '../counterfactuals/counterfactual-engine.ts';
import type { Executor } from './executor.ts';
import { poolEngine } from './pool-engine.ts';

/** Counterfactuals as tasks of an executor. */
export function counterfactualEngine(executor: Executor): CounterfactualEngine {
  return {
    threads: executor.threads,
    answer: (task, control) => executor.run('counterfactual', task, control),
    openEngine: (timeLimit) => poolEngine({ executor, timeLimit }),
  };
}
