import type { Engine, Where } from '../engine.ts';
import type { Field, SlotPrices } from './field.ts';
import type { Aim } from './slot-prices.ts';
/** What an integer program is solved for; with a `gap` (relative) a good allocation is enough. */
export interface Search {
    readonly aim: Aim;
    readonly where: Where;
    readonly gap?: number | undefined;
    /** Only values below this are wanted. */
    readonly cutoff?: number | undefined;
}
export type Closed = {
    readonly kind: 'found';
    readonly value: number;
} | {
    readonly kind: 'none';
} | {
    readonly kind: 'stopped';
    readonly bound: number;
} | {
    readonly kind: 'fault';
    readonly message: string;
};
/** Solves a trial field arc by arc; what it finds becomes the field's best. */
export declare function closeByFlow(engine: Engine, field: Field, trial: Field, { aim, where, gap, cutoff }: Search): Promise<Closed>;
/** The field without the arcs that only allocations dearer than `limit` use. */
export declare function within(field: Field, aim: Aim, prices: SlotPrices, limit: number): Field;
/** Infinity where graphs forget limits: nobody knows how many arcs it would take to remember them. */
export declare function countArcs(field: Field): number;
