import { type PathwayModel } from '../../solver/pathway-model.ts';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
/** An instance as a pathway model with one tier, a blend: least (total + worst load) = `constant` − score. */
export interface MappedInstance {
    readonly model: PathwayModel;
    readonly constant: number;
}
/**
 * Students are agents, wards options; an internship is a choice of the instance's duration. Waiting is the idle choice, at its
 * price; whoever is done takes the option `hospitals × disciplines` from there to the horizon, free of charge. A student's desire
 * is a constant (quota × the dearest internship) minus the load: what each internship falls short of the dearest, waiting, and
 * changes of hospital, which are misses of a transition. Throws a `RangeError` where waiting or changing is rewarded.
 */
export declare function mapInstance(instance: MssInstance): MappedInstance;
/** The internships among chosen choices. */
export declare function readChoices(instance: MssInstance, model: PathwayModel, chosen: Int32Array): Internship[];
