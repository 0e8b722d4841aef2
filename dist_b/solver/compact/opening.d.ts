import type { Engine, Where } from '../engine.ts';
import { type Stage } from './stage.ts';
/**
 * A first point for a stage, found by hoping for the best: the leading sum tiers (shortfalls, unplaced
 * cycles, missed rules) at zero, the next tier as the objective. When the hope comes true those tiers are
 * proved at once, since no cost is below zero, and the point is a good start for the rest. When it does
 * not, the last of them is given up and minimised instead, and so on; without any hope left the stage is
 * left as it was.
 */
export declare function openWithHope(engine: Engine, stage: Stage, where: Omit<Where, 'tier' | 'tierIndex'>): Promise<void>;
/** A first point for a stage at a known allocation, with no more misses than it has. */
export declare function openAt(engine: Engine, stage: Stage, chosen: Int32Array, where: Omit<Where, 'tier' | 'tierIndex'>): Promise<void>;
/** Objective of the first tier that prices most choices: a good direction where a tier gives none. */
export declare function guideObjective(stage: Stage): Float64Array;
