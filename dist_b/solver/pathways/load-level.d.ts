import type { Engine, Failure, Where } from '../engine.ts';
import type { Field } from './field.ts';
import type { TierAim } from './slot-prices.ts';
/** The loads' own total, which leads to allocations while a level is searched. */
export declare function loadAim(field: Field): TierAim;
/** Makes sure that the field holds an allocation; the failure when it cannot. */
export declare function ensureAllocation(engine: Engine, field: Field, where: Where): Promise<Failure | null>;
