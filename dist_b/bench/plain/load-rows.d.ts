import type { PathwayModel } from '../../solver/pathway-model.ts';
import type { Miss } from './plain-program.ts';
import { type Sequence } from './sequence.ts';
/** A tier whose agents carry loads: offset, costs of their own choices, and their own misses that pay into it. */
export interface LoadTier {
    readonly costs: Int32Array;
    readonly offsets: Int32Array;
    readonly counted: Uint8Array;
}
/** The loads of a tier's counted agents, as entries of rows and as numbers at a point. */
export declare class Loads {
    #private;
    /** Counted agents, ascending. */
    readonly agents: readonly number[];
    constructor(model: PathwayModel, tier: LoadTier, misses: readonly Miss[]);
    /** One row: the agent's load plus whatever `more` writes is at most `limit`. */
    addRow(run: Sequence, agent: number, row: {
        limit: number;
        more: () => void;
    }): void;
    /** Load of each counted agent at a point, in the order of `agents`. */
    at(point: Float64Array): number[];
    /** No load can be greater. */
    greatest(): number;
}
