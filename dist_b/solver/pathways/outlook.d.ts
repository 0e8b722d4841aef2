import { type Assembly } from '../compact/assemble.ts';
import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Field } from './field.ts';
import type { Floor } from './floor.ts';
/**
 * What the relaxation of the compact program says of a tier: weaker than that over the pathways and proving nothing
 * by itself, but far cheaper, and it needs no graphs.
 */
export interface Outlook {
    readonly value: number;
    /** Duals of the slot sides; `null` where they are not known. */
    readonly sides: Float64Array | null;
}
/** `null` when the relaxation was not solved. */
export declare function lookAhead(engine: Engine, model: PathwayModel, tier: number): Promise<Outlook | null>;
/** What an outlook proves once its duals are weighed in exact integers over the graphs; `null` when less than it promised. */
export declare function proveAhead(field: Field, tier: number, { value, sides }: Outlook): Floor | null;
/** The compact program of a model, assembled once. */
export declare function assemblyOf(model: PathwayModel): Assembly;
