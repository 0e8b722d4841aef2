import type { PathwayModel } from '../pathway-model.ts';
/** What guarantees are missed by is counted in hundredths of a choice. */
export declare const PARTS = 100;
/** What one agent's pathway costs by its own rules, rule by rule, without building anything. */
export declare class OwnCosts {
    #private;
    constructor(model: PathwayModel);
    /** Costs by tier, into `costs`, of the first `count` choices (in order of start); returns by how much guarantees are missed. */
    weigh(agent: number, pathway: Int32Array, count: number, costs: Float64Array): number;
}
