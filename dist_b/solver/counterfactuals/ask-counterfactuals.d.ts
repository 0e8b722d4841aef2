import type { PathwayModel } from '../pathway-model.ts';
import type { Executor } from '../pool/executor.ts';
import type { Counterfactual, Depth, ForcedQuestion } from './counterfactual.ts';
import type { TierCap } from './field-ladder.ts';
import type { SolvedModel } from './tier-origins.ts';
export interface CounterfactualOptions {
    readonly executor: Executor;
    /** First tier whose losses do not matter; default: all matter. */
    readonly until?: number;
    /** Default: `loss`. */
    readonly depth?: Depth;
    /** A sum tier that may not exceed a value in any component, while pathways can be listed; default: none. */
    readonly cap?: TierCap;
    /** Most questions to solve; the others get what prices alone can say (0: those the solve left behind). Default: all. */
    readonly most?: number;
    /** Seconds one question may take. */
    readonly timeLimit: number;
    /** Seconds for all of them; a few questions share them, so that none takes what another needs. Default: no limit. */
    readonly seconds?: number;
    readonly seed?: number;
    /** Polled between tasks; true leaves the rest of the questions to prices. */
    readonly interrupted?: () => boolean;
    readonly onAnswer?: (answered: number, asked: number) => void;
}
/**
 * What the optimum becomes for each granted wish. Slot prices rule most wishes out at once, with a proved "at least"; many
 * that they leave open are sifted together, so that each has a proved answer early. Then questions are solved, as many as `most` allows: those still
 * open first, the others in their order, side by side in the executor's threads. Only the component concerned is solved
 * again. Answers in the order of the questions.
 */
export declare function askCounterfactuals(model: PathwayModel, solved: SolvedModel, questions: readonly ForcedQuestion[], options: CounterfactualOptions): Promise<readonly Counterfactual[]>;
