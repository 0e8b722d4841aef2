import { type PathwayModel } from '../pathway-model.ts';
/** Which choice covers each cell, and ways to change that so that every active cell stays covered once. */
export declare class Timetable {
    #private;
    /** By agent and period: the choice that covers the cell; −1 = none. */
    readonly at: Int32Array;
    constructor(model: PathwayModel);
    /** The agent's choice of that option from that period; −1 = none. */
    find(agent: number, period: number, option: number): number;
    /** The agent's pathway, in order of start, into `into`; returns how many choices it has. */
    read(agent: number, into: Int32Array): number;
    write(agent: number, pathway: Int32Array, count: number): void;
    /**
     * The agent's pathway with `choice` in it, into `into`; what it overlaps goes, and what that leaves open is filled at random. −1 where
     * nothing fills it.
     */
    insert(agent: number, choice: number, into: Int32Array, random: () => number): number;
    /** Covers the cells of the choices taken. */
    set(chosen: Int32Array): void;
    /** Covers all active cells at random; false where some agent's cannot be. */
    open(random: () => number): boolean;
}
