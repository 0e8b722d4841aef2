import type { PathwayModel, Softness } from '../pathway-model.ts';
import type { Aim } from './slot-prices.ts';
/**
 * Greatest integer that divides whatever an aim can come to: shortfalls are counted in hundredths, say, but come whole.
 * Between two multiples of it there is nothing to look for.
 */
export declare function valueStep(model: PathwayModel, aim: Aim): number;
/** The least value that an aim can come to, of those no less than `bound`. */
export declare function roundUp(bound: number, step: number): number;
/** What the soft rules of a model cost. */
export declare function softRules(model: PathwayModel): Generator<Softness>;
