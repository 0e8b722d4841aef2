import type { Engine, Where } from '../engine.ts';
import { type Field } from './field.ts';
import type { FirstAllocation } from './first-allocation.ts';
import type { Floor } from './floor.ts';
import type { Aim } from './slot-prices.ts';
/** The tier that leads, and how far above the bound to follow it, in steps of the aim's own. */
export interface Guidance {
    readonly where: Where;
    readonly guide: number;
    readonly steps: number;
    /** Asked before a search that may be long; with an allocation in hand the guide is not followed that far. */
    readonly first?: FirstAllocation;
}
/**
 * Tries the least conceivable values of a flat aim one by one, minimising the guide under each: a tier that
 * prices most choices leads to integer points where a flat one gives no direction.
 */
export declare function followGuide(engine: Engine, field: Field, aim: Aim, from: Floor, options: Guidance): Promise<void>;
