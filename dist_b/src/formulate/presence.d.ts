import { type ProgrammeIndex } from './programme-index.ts';
import type { Omission } from './rule-instance.ts';
/** Days each rotator is present in each cycle, and in which cycles they may be placed. */
export interface PresenceTable {
    /** Days present, out of `days(cycle)`. */
    present(rotator: number, cycle: number): number;
    days(cycle: number): number;
    /** Present long enough to be placed. */
    workable(rotator: number, cycle: number): boolean;
    /** The rotator has a workable cycle inside the horizon. */
    everWorkable(rotator: number): boolean;
}
/** Counts presence for all cycles of the programme. Where `availability` is omitted, the rotator is there all the time. */
export declare function tabulatePresence(index: ProgrammeIndex, omissions: readonly Omission[]): PresenceTable;
