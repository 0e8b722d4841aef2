import type { Engine, Where } from '../engine.ts';
import { type Field } from './field.ts';
export interface CompactSearch {
    readonly tier: number;
    readonly gap?: number;
    /** Only values below this are wanted. */
    readonly cutoff?: number;
    /** Iterations after which it is given up. */
    readonly effort?: number;
    /** One flag a choice: only these may be taken. All that the trial has, where it is not given. */
    readonly among?: Uint8Array;
    readonly where: Where;
}
export interface Searched {
    readonly kind: 'searched';
    readonly bound: number;
    /** Its effort was spent before it was settled. */
    readonly isGivenUp: boolean;
}
/**
 * Looks for a good allocation with the compact program, on the choices that the graphs of `trial` still
 * use: far fewer rows than arcs, and branch and bound does well on it once the prices have thinned it out.
 * With a `gap` (relative) a good one is enough. What it finds becomes the best of `field` if it keeps everything held.
 * Every allocation of the trial is a point of the program, so that what the program cannot do the trial cannot:
 * `bound` is a lower bound on the tier's value there (of what is open, where only some choices are), Infinity where it has no allocation that is wanted.
 */
export declare function searchCompact(engine: Engine, field: Field, trial: Field, { tier, gap, cutoff, effort, among, where }: CompactSearch): Promise<Searched | {
    readonly kind: 'fault';
    readonly message: string;
}>;
