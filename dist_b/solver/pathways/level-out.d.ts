import type { Engine, Failure, Where } from '../engine.ts';
import { type Field } from './field.ts';
import type { RisingToll } from './rising-toll.ts';
/**
 * Looks for an allocation whose loads, worst first, are smaller than those of the best one (any, if there is none), by a
 * toll that rises steeply with the load: the relaxation over the pathways, then the integers over those nearest to it,
 * more of them where it is to be `thorough`. True when there was one, which is the best from then on; false proves nothing.
 */
export declare function levelOut(engine: Engine, field: Field, toll: RisingToll, { thorough, where }: {
    readonly thorough: boolean;
    readonly where: Where;
}): Promise<boolean | Failure>;
