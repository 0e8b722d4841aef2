import type { Internship } from './check-solution.ts';
export declare const CONTESTANTS: readonly ['placewright', 'highs'];
export type Contestant = (typeof CONTESTANTS)[number];
/** One instance for one contestant, solved in a process of its own. */
export interface MssJob {
    /** Of the instance's file. */
    readonly path: string;
    readonly contestant: Contestant;
    /** Seconds of processor time, of each thread: other work on the machine takes nothing from either contestant. */
    readonly timeLimit: number;
    /** Of ours; HiGHS has one. */
    readonly threads: 1 | 2;
}
/** What a contestant says; nothing here is to be believed before it was judged. */
export interface MssClaim {
    readonly kind: 'answer';
    readonly solution: readonly Internship[] | null;
    readonly score: number | null;
    readonly bound: number;
    /** Wall time of solving; reading and mapping are left out. */
    readonly seconds: number;
    /** Processor time of the same, all threads. */
    readonly cpuSeconds: number;
    /** Resident size of the process, greatest. */
    readonly peakMemoryMib: number;
    /** Why nothing was proved, where the contestant says. */
    readonly remark: string;
}
