import type { News, Peer } from '../peers/peer.ts';
import type { PlainProgram } from './plain-program.ts';
/** What one solve of the sequence came to. */
export interface Step {
    /** Name of the tier; `…-count` for how many agents carry a worst load. */
    readonly name: string;
    /** `null` = no point found. */
    readonly value: number | null;
    readonly bound: number;
    readonly proved: boolean;
}
/** What a step knew `seconds` after the start of the sequence. */
export interface TraceEvent extends News {
    readonly step: string;
}
export interface PlainResult {
    /** Steps taken; the sequence stops at the first that is not proved. */
    readonly steps: readonly Step[];
    readonly trace: readonly TraceEvent[];
    /** Of the back end alone. */
    readonly seconds: number;
    readonly complete: boolean;
    /** Taken choices of the last point found, ascending; `null` when there was none. */
    readonly chosen: Int32Array | null;
    readonly failure: string | null;
}
export interface SequenceLimits {
    /** Seconds for all steps together. */
    readonly timeLimit: number;
    /** Milliseconds of a steady clock. */
    readonly now: () => number;
}
export type Entries = readonly (readonly [column: number, value: number])[];
/** A growing plain program and the best point of the last objective solved on it. */
export declare class Sequence {
    #private;
    readonly plain: PlainProgram;
    constructor(plain: PlainProgram, peer: Peer, limits: SequenceLimits);
    /** The last point; `null` before one was found. */
    get point(): Float64Array | null;
    /**
     * Minimises `objective` from the last point, `fresh` being values for the columns added since. The proved value, or
     * `null` when the sequence has to stop here.
     */
    minimise(name: string, objective: Entries, fresh?: readonly number[]): Promise<number | null>;
    /** One more row over existing columns. */
    addRow(entries: Entries, bounds: {
        lower: number;
        upper: number;
    }): void;
    /** What the steps came to; `choices` is the number of choice columns. */
    conclude(choices: number): PlainResult;
}
/** Choices taken at a point, ascending. */
export declare function takenChoices(point: Float64Array, choices: number): Int32Array;
