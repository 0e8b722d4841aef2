import type { Engine } from '../engine.ts';
import type { CounterfactualTask } from './counterfactual.ts';
import { type Trials } from './trial.ts';
/**
 * Trials on the compact program, for models whose pathways are too many to be listed. Stages in between are kept
 * for the next question.
 */
export declare function openStageTrials(task: CounterfactualTask, engine: () => Engine): Trials;
