import type { Field, SlotPrices } from './field.ts';
import type { Aim } from './slot-prices.ts';
/** A lower bound that was proved before, with the prices behind it. */
export interface Floor {
    readonly bound: number;
    readonly prices: SlotPrices | null;
}
/**
 * Remembers what was proved of a tier over `trial`, the field within a lower cap on loads: once that cap is
 * the field's own, it holds there, and whatever is held later can only raise it.
 */
export declare function noteFloor(field: Field, trial: Field, tier: number, { bound, prices }: Floor): void;
/** What is known of an aim over a field before anything is solved; `null` when nothing is. */
export declare function knownFloor(field: Field, aim: Aim): Floor | null;
