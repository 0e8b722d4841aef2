import { type Engine, type Failure, type Settled, type Where } from '../engine.ts';
import type { Slack } from '../pathway-model.ts';
import type { TierPrices } from '../pathways/tier-prices.ts';
import { type Stage } from './stage.ts';
/** Value and proof of one tier, in the tier's own integer units. */
export interface TierResult {
    readonly name: string;
    readonly value: number;
    /** Proved lower bound; −Infinity when none. */
    readonly bound: number;
    readonly gap: number;
    readonly proved: boolean;
    /** Of leximin while it is not proved: agents, heaviest first, whose loads are proved all the same. */
    readonly settled?: number;
    /** Behind the bound, by component; `null` where it needed none. Absent when the strategy knows no prices. */
    readonly prices?: readonly (TierPrices | null)[];
}
export declare function slackAmount(slack: Slack, value: number): number;
/** Adds up the parts of a sum tier. */
export declare function tierResult(name: string, parts: readonly {
    value: number;
    bound: number;
    told?: TierPrices | null;
}[]): TierResult;
/** Minimises a sum tier over every stage, side by side, and holds what was reached. */
export declare function solveSumTier(engine: Engine, stages: readonly Stage[], where: Omit<Where, 'component' | 'components'>): Promise<TierResult | Failure>;
/**
 * Minimises `objective` over a stage and holds the value (plus slack) for what follows. A stage that
 * already has a point never fails: a limit leaves the point it had, with the bound proved so far.
 */
export declare function minimise(engine: Engine, stage: Stage, objective: Float64Array, options: {
    readonly where: Where;
    readonly slackOf: (value: number) => number;
}): Promise<Settled | Failure>;
