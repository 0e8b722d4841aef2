import type { Atlas } from './atlas.ts';
import { type Tolls } from './tolls.ts';
/** Cheapest pathways of single agents, with work space that is used again and again. */
export declare class Pricer {
    #private;
    /** Choices of the last pathway found, in order of start. */
    readonly path: Int32Array;
    pathLength: number;
    /** What the pathway in `path` pays for misses. */
    pathMisses: number;
    constructor(atlas: Atlas);
    /** Price of the agent's cheapest pathway within its cap, which is then in `path`; Infinity: it has none. */
    search(agent: number, tolls: Tolls): number;
}
