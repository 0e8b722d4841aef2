import { type Component } from '../components.ts';
import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import { type Field } from './field.ts';
/** Fields in which everything before the first bottleneck tier is proved and held, each with an allocation. */
export interface PreparedFields {
    readonly parts: readonly Component[];
    readonly fields: readonly Field[];
    /** Index of the bottleneck tier, whose loads the fields carry. */
    readonly loadTier: number;
}
/**
 * Opens a model for questions about its loads; `start`: an allocation known to be possible. `null` when a graph is
 * too large, or an earlier tier cannot be proved within the engine's limits.
 */
export declare function prepareFields(engine: Engine, model: PathwayModel, start: Int32Array): Promise<PreparedFields | null>;
