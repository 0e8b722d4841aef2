import type { PathwayModel } from '../pathway-model.ts';
/**
 * Loads of single agents under a tier's costs, its own rules put aside: what each agent must carry at
 * least, and what a choice costs at least with the best it can be combined with. Cheap, valid lower bounds.
 */
export interface OwnLoads {
    /** Least sum of costs over any cover of the agent's active cells; Infinity when there is none. */
    readonly least: Float64Array;
    /** Least sum over covers that use the choice. */
    readonly through: Float64Array;
}
/** `keep[j]` = 0 leaves choice j out. */
export declare function ownLoads(model: PathwayModel, costs: Int32Array, keep: Uint8Array): OwnLoads;
/**
 * Every value in [from, to] that some counted agent's load can take, ascending: where a least worst load
 * has to be looked for. Bit sets of attainable sums, one an agent and period boundary, each a large integer.
 */
export declare function attainableLoads(model: PathwayModel, tier: {
    costs: Int32Array;
    offsets: Int32Array;
    counted: Uint8Array;
}, keep: Uint8Array, range: {
    from: number;
    to: number;
}): Int32Array;
