import type { InputFile } from '../../src/intake/read-programme.ts';
/** A programme that is run again every cycle: the same people, places and tastes. */
export interface SmallProgramme {
    readonly rotators: number;
    readonly seed: string;
}
/** One run of it. */
export interface SmallRun {
    /** From 0. */
    readonly round: number;
    readonly objectives: readonly string[];
    /** `ledger.csv` of the run before; `null` = nothing is carried over. */
    readonly ledger: string | null;
}
/**
 * Tables of one cycle's programme: everybody ranks eight placements, mostly alike, and the places are just enough.
 * Tastes stay, so that without a memory the same people may be disappointed each time.
 */
export declare function writeSmallProgramme(programme: SmallProgramme, run: SmallRun): InputFile[];
