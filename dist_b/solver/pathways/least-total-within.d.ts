import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
/** What a total can be pressed down to. */
export interface LeastTotal {
    readonly value: number;
    /** Proved. */
    readonly bound: number;
}
/**
 * Least total of the loads' costs when no counted load exceeds `cap` and every tier before the bottleneck is held.
 * With offsets that lift every agent's load in `start` to the cap it asks whether anybody can gain at nobody's
 * expense. `null` when it was not settled within the engine's limits.
 */
export declare function leastTotalWithin(engine: Engine, model: PathwayModel, options: {
    readonly cap: number;
    readonly start: Int32Array;
}): Promise<LeastTotal | null>;
