import type { Atlas, LoadCaps } from './atlas.ts';
import { type Tolls } from './tolls.ts';
/** A cheapest pathway among those that an agent may carry. */
export interface CappedPath {
    readonly price: number;
    readonly missPrice: number;
    /** In order of start. */
    readonly choices: readonly number[];
}
/** The agent's cheapest pathway within its cap; `null` when it has none. Labels that no other beats in both price and load. */
export declare function searchCapped(atlas: Atlas, caps: LoadCaps, agent: number, tolls: Tolls): CappedPath | null;
