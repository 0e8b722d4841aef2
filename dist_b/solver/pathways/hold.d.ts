import type { Settled } from '../engine.ts';
import type { Field, SlotPrices } from './field.ts';
import { type Aim } from './slot-prices.ts';
/** What is known of an aim over a field: the best value, its bound, and the prices behind the bound. */
export interface Solved extends Settled {
    /** `null` when the bound needed no prices. */
    readonly prices: SlotPrices | null;
    /** The field with more slot sides, and prices of all of them, where those prove more. */
    readonly tight?: {
        readonly field: Pick<Field, 'sides' | 'sidesOf'>;
        readonly prices: SlotPrices;
    };
}
/**
 * Holds an aim at `value` + `slack` for everything that follows: pathways that the prices prove too dear
 * are removed, and a row keeps the total where the remaining pathways could still exceed it.
 */
export declare function holdAim(field: Field, aim: Aim, solved: Solved, slack: number): void;
/** Leaves each agent, before period `until`, only the choices that cost it the same in `tier` as those it has. */
export declare function keepEquals(field: Field, tier: number, until: number): void;
/**
 * Removes every arc that only allocations of more than `limit` use, as the prices prove. Where little is left, the graphs
 * remember all their limits from then on, which lets more go.
 */
export declare function dropDear(field: Field, aim: Aim, prices: SlotPrices, limit: number): void;
