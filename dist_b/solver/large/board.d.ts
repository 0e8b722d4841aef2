import type { Atlas } from './atlas.ts';
import type { Hold } from './hold.ts';
import { type ListedPath } from './path-values.ts';
/** An allocation under change: everybody's pathway, what each side holds, and what it all comes to. */
export declare class Board {
    #private;
    readonly atlas: Atlas;
    readonly rates: Float64Array;
    /** What is settled and has to stay. */
    readonly holds: readonly Hold[];
    /** What a difference of one in the first total of the component amounts to in this one. */
    readonly unit: number;
    /** Σ rate × cost of each choice. */
    readonly costs: Float64Array;
    readonly missPrices: Float64Array;
    /** `taken[agent * periods + k]`: the agent's choices in order of start, −1 after the last one. */
    readonly taken: Int32Array;
    readonly load: Float64Array;
    /** Weighted total: costs, misses and soft limits; broken lower limits dearly. */
    total: number;
    constructor(atlas: Atlas, rates: Float64Array, { holds, unit }?: {
        readonly holds: readonly Hold[];
        readonly unit: number;
    });
    isPlaced(agent: number): boolean;
    /** Agents without a pathway, ascending. */
    outside(): number[];
    /** What a pathway would pay itself. */
    valueOf(path: ListedPath): number;
    /** What the agent pays itself: its choices and its misses. */
    ownCost(agent: number): number;
    /** Agents in a side, in no particular order. */
    occupants(side: number): readonly number[];
    /** The agent's choices, a copy. */
    pathOf(agent: number): Int32Array;
    /** All choices that are taken, ascending. */
    chosen(): Int32Array;
    /** Puts an agent on the board; `own` is what its choices and misses cost. */
    place(agent: number, path: Int32Array, own: number): void;
    remove(agent: number): void;
    /** Cost of a side that holds `load`: misses of a soft limit, breaches of a lower one. Upper limits are the caller's. */
    penalty(side: number, load: number): number;
    /** Units of a soft limit that `load` misses. */
    missUnits(side: number, load: number): number;
    /** What one such unit costs. */
    missCost(side: number): number;
    /** Does the side refuse a load? */
    isOver(side: number, load: number): boolean;
    /** Can a demand be met beside what is on the board? */
    hasRoom(demand: number): boolean;
    /** Is there room for each of these choices? */
    fits(choices: Int32Array): boolean;
}
