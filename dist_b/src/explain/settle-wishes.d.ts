import type { SolvedModel } from '../../solver/counterfactuals/tier-origins.ts';
import type { Executor } from '../../solver/pool/executor.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { PathwayReason, Reason, RuleReason } from './reason.ts';
import type { Wish, WishedCell } from './wish.ts';
/** A programme with its optimum, as `formulate` and `solveModel` return them. */
export interface SolvedProgramme extends SolvedModel {
    readonly formulation: Formulation;
}
export interface ExplainOptions {
    readonly executor: Executor;
    /**
     * How far to go. `prices`: what the tables and the prices of the solve itself tell, at no cost worth naming. `bounds`:
     * what can be proved without minimising any tier for a wish. `figures` (default): exact figures for every wish.
     */
    readonly extent?: 'prices' | 'bounds' | 'figures';
    /** Seconds for all questions, if a limit is wanted; the answers then depend on the machine. */
    readonly seconds?: number;
    readonly interrupted?: () => boolean;
    readonly onProgress?: (progress: {
        readonly answered: number;
        readonly asked: number;
    }) => void;
}
/**
 * The reason behind each wish, in the order of the wishes. What the tables and the rotator's own rules settle needs
 * no solve. The rest is asked of the optimum: by slot prices first, then by solves as far as the time goes, the
 * wishes that would spare the most dissatisfaction before the others.
 */
export declare function settleWishes(solved: SolvedProgramme, wishes: readonly Wish[], options: ExplainOptions): Promise<readonly Reason[]>;
/** Reasons by structure: the tables first, then the rotator's own pathways; `null` = only a solve can tell. */
export declare function settleWithoutSolving(formulation: Formulation): (wish: WishedCell) => RuleReason | PathwayReason | null;
