import type { Engine } from '../engine.ts';
import type { Counterfactual, CounterfactualTask } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';
/**
 * What can be told of many wishes without minimising any tier for each. Equally good allocations that grant as many as
 * possible are looked for, one after the other, until there is a proof that none grants any that is left: some tier gets
 * worse for each of those. `bound` also asks, wish by wish, what the relaxation proves an "at least" for.
 */
export declare function boundQuestions(task: CounterfactualTask, rungs: readonly Rung[], engine: Engine): Promise<readonly Counterfactual[]>;
