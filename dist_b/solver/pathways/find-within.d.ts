import type { Engine, Failure, Where } from '../engine.ts';
import type { LinearResult } from './column-generation.ts';
import type { Field } from './field.ts';
import type { Aim } from './slot-prices.ts';
/**
 * Looks for any allocation of a field whose loads are capped: near the relaxed point of the loads' own total, then along tolls that
 * rise towards the cap, so that slots are left to those who cannot stay within it without them. What is found becomes the field's best;
 * finding none proves nothing.
 */
export declare function findWithin(engine: Engine, field: Field, linear: LinearResult, { aim, isHasty, where }: {
    readonly aim: Aim;
    readonly isHasty: boolean;
    readonly where: Where;
}): Promise<Failure | null>;
/** Lowers the loads of a field's best allocation (any, if there is none) along tolls up to `top`, until it is enough. */
export declare function followTolls(engine: Engine, field: Field, { top, isEnough, isHasty, where, }: {
    readonly top: number;
    readonly isEnough: () => boolean;
    readonly isHasty: boolean;
    readonly where: Where;
}): Promise<Failure | null>;
