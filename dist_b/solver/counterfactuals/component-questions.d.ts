import type { Component } from '../components.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Executor } from '../pool/executor.ts';
import type { Counterfactual, CounterfactualTask, Depth, ForcedQuestion } from './counterfactual.ts';
import { type TierCap } from './field-ladder.ts';
import { type SolvedModel } from './tier-origins.ts';
/** The questions about one component, ready to be asked. */
export interface ComponentQuestions {
    readonly part: Component;
    /** All but the questions themselves. */
    readonly ground: Omit<CounterfactualTask, 'questions'>;
    readonly questions: readonly PricedQuestion[];
}
export interface PricedQuestion {
    /** In the whole list. */
    readonly number: number;
    /** In the numbers of the component. */
    readonly question: ForcedQuestion;
    /** What prices alone say; `null`: they do not rule the wish out. */
    readonly priced: Counterfactual | null;
}
export interface PrepareOptions {
    readonly executor: Executor;
    readonly until: number;
    readonly depth: Depth;
    readonly timeLimit: number;
    readonly seed?: number;
    readonly cap: TierCap | null;
    /** Also work out the prices that the solve did not leave behind. */
    readonly solve: boolean;
}
/**
 * Prepares the questions that concern one component: its ladder of held tiers, and what the ladder's prices say.
 * `null` when none does.
 */
export declare function prepareQuestions(model: PathwayModel, { component: part, number: place }: {
    readonly component: Component;
    readonly number: number;
}, asked: {
    readonly solved: SolvedModel;
    readonly questions: readonly ForcedQuestion[];
}, options: PrepareOptions): Promise<ComponentQuestions | null>;
