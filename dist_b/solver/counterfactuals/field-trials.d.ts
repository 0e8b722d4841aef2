import type { Engine } from '../engine.ts';
import type { CounterfactualTask } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';
import { type Trials } from './trial.ts';
/**
 * Trials over whole pathways: `rungs[k]` is the component with the tiers before k held, everything that the prices
 * of those tiers prove too dear already removed. A wish whose pathways are gone from a rung needs no solve there.
 */
export declare function openFieldTrials(task: CounterfactualTask, rungs: readonly Rung[], engine: () => Engine): Trials;
