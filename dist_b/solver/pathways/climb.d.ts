import { type Engine, type Where } from '../engine.ts';
import type { Field, SlotPrices } from './field.ts';
import type { Aim } from './slot-prices.ts';
/** How far a search looks: over so many arcs of the best prices, or so far above the bound, as a share of it. */
export type Rung = {
    readonly arcs: number;
} | {
    readonly reach: number;
};
export interface Climb {
    readonly aim: Aim;
    readonly where: Where;
    /** Prices of `from`, and what is proved of the aim. */
    readonly prices: SlotPrices;
    readonly bound: number;
    /** The last one has to reach as far as there is anything. */
    readonly rungs?: readonly Rung[];
}
/** Where a climb ended: a proved bound, Infinity where no allocation is left. */
export type Climbed = {
    readonly kind: 'climbed';
    readonly bound: number;
} | {
    readonly kind: 'fault';
    readonly message: string;
};
/**
 * Searches the field upwards from what is proved of an aim, over more and more arcs of `from` (the field itself, or with
 * tighter slots). A value found ends the search where nothing below it is left out; none found raises the bound.
 */
export declare function climb(engine: Engine, field: Field, from: Field, { aim, where, prices, bound: least, rungs }: Climb): Promise<Climbed>;
