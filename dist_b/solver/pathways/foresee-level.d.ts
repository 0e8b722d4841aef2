import type { CountingMaster } from './counting-master.ts';
/** Where the relaxation sees a level and those below it: what an allocation is looked for with. */
export interface Prospect {
    /** Least load that all but the agents settled can stay within. */
    readonly load: number;
    /** The same for all but some more of them. */
    readonly beyond: number;
}
/** Agents below a level whose loads tell how steep the fall is there. */
export declare const AGENTS_BEYOND = 10;
/** Foresees the level below the `heavier` heaviest from what is known of it: the loads of an allocation, worst first. */
export declare function foreseeLevel(master: CountingMaster, heavier: number, loads: readonly number[]): Promise<Prospect>;
