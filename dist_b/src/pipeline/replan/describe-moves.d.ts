import type { FrontierPoint, Move } from '../../report/replan-tables.ts';
import { type WorthOptions } from '../value-variant.ts';
import { type Replanned } from './list-changes.ts';
/** Everybody who moves, soonest first, each with the rule or the aim that asks for it. */
export declare function describeMoves(replanned: Replanned, options: WorthOptions): Promise<readonly Move[]>;
/** Changed cells of cycles that are over: facts without a date reach back into them. */
export declare function countPast(moves: readonly Pick<Move, 'cells'>[], { programme, today }: Pick<Replanned, 'programme' | 'today'>): number;
/**
 * What is gained by moving people: the best that can be had when nobody moves who need not, and with up to
 * `points` − 1 more; numbers of moves that gain nothing over fewer are left out.
 */
export declare function traceFrontier({ programme }: Pick<Replanned, 'programme'>, points: number, options: WorthOptions): Promise<readonly FrontierPoint[]>;
