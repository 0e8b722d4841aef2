import type { Field, SlotPrices } from './field.ts';
import { type Aim } from './slot-prices.ts';
/**
 * How far above its bound an aim can be looked for over so many arcs: the greatest limit for which dropping what only
 * dearer allocations use leaves no more of them; Infinity where all there are may stay.
 */
export declare function limitsByArcs(field: Field, aim: Aim, prices: SlotPrices): (arcs: number) => number;
