import type { Engine, Failure, Where } from '../engine.ts';
import type { LinearResult } from './column-generation.ts';
import { type Field, type SlotPrices } from './field.ts';
import { type FirstAllocation } from './first-allocation.ts';
import type { Solved } from './hold.ts';
import { type Outlook } from './outlook.ts';
import type { Aim } from './slot-prices.ts';
export interface Options {
    readonly where: Where;
    /** A later tier that prices most choices, for aims that do not; `null` for aims that do. */
    readonly guide: number | null;
    /** What the aim promises to come to, where that has been asked already. */
    readonly outlook?: Promise<Outlook | null>;
    /** Asked for an allocation where a search for one would be long. */
    readonly first?: FirstAllocation;
    /** Prices to begin with, of a field with the same slots and holds. */
    readonly start?: SlotPrices;
    /** The relaxation, where it has been solved already. */
    readonly linear?: LinearResult;
}
/**
 * Minimises an aim over a field. The relaxation over all pathways gives a bound and prices. What the prices
 * prove to lie beyond a small gap is left out, and the integer program of the rest is solved exactly: a
 * value found there is the optimum, and none found raises the bound (reduced-cost fixing on the arcs of
 * decision diagrams). The field's best allocation is replaced when a better one is found; nothing is held.
 */
export declare function minimiseAim(engine: Engine, field: Field, aim: Aim, options: Options): Promise<Solved | Failure>;
