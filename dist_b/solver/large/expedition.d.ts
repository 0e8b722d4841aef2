import type { Limit } from '../program/outcome.ts';
import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import type { Hold } from './hold.ts';
import { type ProvedPrices } from './prove-bound.ts';
/** A large field's weighted total, to be bounded, and its agents to be placed, on one thread. */
export interface ExpeditionTask {
    readonly atlas: Atlas;
    /** Weight of each tier; integers. */
    readonly rates: Float64Array;
    readonly holds: readonly Hold[];
    /** See `Board`. */
    readonly unit: number;
    /** Prices to begin with; with them no ascent is needed. */
    readonly start: Float64Array | null;
    /** Seconds for ascent, for better prices after it, and for placing agents along them. */
    readonly ascentSeconds: number;
    readonly refineSeconds: number;
    readonly glideSeconds: number;
    /** The part of those without a pathway that gets one in a round, unless time is short; `null`: nobody is to be placed. */
    readonly part: number | null;
}
export interface Returned extends ProvedPrices {
    readonly kind: 'returned';
    /** Choices by agent and position, −1 after the last; an agent without a pathway has none. */
    readonly taken: Int32Array;
    /** What each agent's pathway costs it, misses included; NaN where it has none. */
    readonly own: Float64Array;
}
export type ExpeditionResult = Returned | {
    readonly kind: 'lost';
    readonly limit: Limit;
    readonly message: string | null;
};
/** Prices by ascent, better ones from the relaxation, and an allocation along its shares. */
export declare function runExpedition(task: ExpeditionTask, context: {
    readonly interrupted: () => Limit | null;
    readonly now: () => number;
}): ExpeditionResult;
/** Puts everybody onto a board who has a pathway. */
export declare function replayBoard(board: Board, { taken, own }: Returned): Board;
