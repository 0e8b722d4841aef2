import type { AnnealingStart } from '../annealing/walk.ts';
import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Field, PathwayColumn } from './field.ts';
/** The best of several turns, the first of which others may have asked for already; `null`: none found any. */
export declare function annealOften(engine: Engine, model: PathwayModel): Promise<Int32Array | null>;
/** Begins to anneal a model, once: the same allocation whenever it is asked for; `null`: none was found. */
export declare function annealOnce(engine: Engine, model: PathwayModel): Promise<Int32Array | null>;
/** Has anybody asked to anneal a model? */
export declare function isBegun(model: PathwayModel): boolean;
/**
 * Where a field gets an allocation from if no search leads to one at once. Small ones never ask: what proves an
 * optimum in seconds needs no allocation to begin with.
 */
export declare class FirstAllocation {
    #private;
    /** Did the field get one from here? */
    get isAdopted(): boolean;
    /** Makes an annealed allocation the field's best if it has none. */
    adopt(engine: Engine, field: Field): Promise<void>;
    /** Where a tier led to another allocation, anneals the tiers from `tier` on once more, from there. */
    follow(engine: Engine, field: Field, tier: number): Promise<void>;
}
/** Anneals the tiers from one on, from an allocation; `null`: nothing better came of it. */
export declare function annealLater(engine: Engine, model: PathwayModel, start: AnnealingStart): Promise<Int32Array | null>;
/** Choices that pathways take, ascending. */
export declare function takenBy(pathways: readonly PathwayColumn[]): Int32Array;
/** The engine for one more tier: with an allocation in hand, later ones are not to be starved. */
export declare function shareTier(engine: Engine): Engine;
