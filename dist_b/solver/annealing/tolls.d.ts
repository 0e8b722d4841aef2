import type { PathwayModel } from '../pathway-model.ts';
/** What the loads of agents weigh while they are pressed down, the heaviest first. */
export declare class Tolls {
    #private;
    readonly tier: number;
    constructor({ tiers }: PathwayModel);
    /** What an agent carries whose choices and misses cost so much; 0 for one who does not count. */
    loadOf(agent: number, cost: number): number;
    /** The worst load itself weighs, and not tolls. */
    get isBlend(): boolean;
    /** What costs of one agent come to. */
    of(agent: number, cost: number): number;
    /** What a rise of the worst load adds. */
    ofWorst(before: number, after: number): number;
    /** Begins to press the loads down. */
    raise(loads: readonly number[]): void;
    /** Holds a worst load while later aims have their turn; all other loads have tolls for good. */
    hold(loads: readonly number[]): void;
}
