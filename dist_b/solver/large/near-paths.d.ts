import type { Atlas } from './atlas.ts';
import { type Tolls } from './tolls.ts';
import { type NearPath } from './walk-chart.ts';
/** How much dearer than the cheapest one, and how many at most. */
interface Bounds {
    readonly margin: number;
    readonly most: number;
}
/** Lists the pathways of single agents that cost little more than the cheapest one. */
export declare class NearPaths {
    #private;
    constructor(atlas: Atlas, tolls: Tolls);
    /** All pathways within the agent's cap and within `margin` of the cheapest of them; when they are more than `most`, a smaller margin is taken. */
    list(agent: number, bounds: Bounds): {
        readonly paths: readonly NearPath[];
        readonly complete: boolean;
    };
}
export {};
