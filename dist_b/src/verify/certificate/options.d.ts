import { type Stay } from '../review.ts';
import type { Person, Tables } from '../tables.ts';
/** Everything one rotator could do, cycle by cycle, as far as no other rotator and no other cycle matters. */
export interface Options {
    /** Assignments the rotator could be given, by first cycle − 1. */
    readonly stays: readonly (readonly Stay[])[];
    /** By cycle − 1: the rotator may be without a placement. Also true where the cycle is not workable. */
    readonly mayIdle: readonly boolean[];
    readonly lastCycle: number;
}
/** Lists the assignments that eligibility, availability, offers and decisions leave a rotator. */
export declare function listOptions(tables: Tables, person: Person): Options;
