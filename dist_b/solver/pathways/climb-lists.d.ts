import type { Engine } from '../engine.ts';
import type { Climb, Climbed } from './climb.ts';
import type { Field } from './field.ts';
interface ListClimb extends Omit<Climb, 'rungs'> {
    readonly lengths?: readonly number[];
}
/** Is there anybody who may not carry as much as some pathway would have them carry? */
export declare function hasCaps({ load, loadCap, agentCaps }: Field): boolean;
/**
 * Searches a field whose loads are capped upwards from what is proved of an aim, over lists of more and more pathways of `from`. Arc by
 * arc a relaxed point mixes pathways that are too heavy with light ones; a list holds none that are. Where lists end too soon
 * the bound is what they prove, and nothing is lost.
 */
export declare function climbLists(engine: Engine, field: Field, from: Field, { aim, where, prices, bound: least, lengths }: ListClimb): Promise<Climbed>;
export {};
