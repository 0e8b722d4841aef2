import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Allocation } from '../domain/allocation.ts';
import { type Change } from './change.ts';
import type { Lift } from './conflict.ts';
import type { Setting } from './setting.ts';
/** A programme in which every guarantee may be given up at a price. */
export interface LoosenedProgramme {
    /** Its one tier counts what the changes cost. */
    readonly model: PathwayModel;
    /** The changes that make a point of the model possible, in order of their keys. */
    readChanges(chosen: Int32Array): readonly Change[];
    readAllocation(chosen: Int32Array): Allocation;
}
/** What may be eased no further: steps by key of the change; absent = as often as it takes. */
export type Bans = ReadonlyMap<string, number>;
export interface LoosenOptions {
    readonly bans: Bans;
    /** Decisions and eligibility rules that may be left out: those of a conflict. */
    readonly lifts: readonly Lift[];
}
/**
 * Puts a price on everything that stands between a setting and an allocation: limits of slots by the place, each rule
 * and pair as a whole, and each decision or eligibility rule of the lifts, by the choice it would open. Aims are put
 * aside.
 */
export declare function loosenProgramme(setting: Setting, options: LoosenOptions): LoosenedProgramme;
