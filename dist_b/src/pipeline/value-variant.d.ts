import type { Executor } from '../../solver/pool/executor.ts';
import type { Allocation } from '../domain/allocation.ts';
import type { Programme } from '../domain/programme.ts';
import type { Obstacle } from '../formulate/obstacle.ts';
import type { TierFacts } from '../report/run-facts.ts';
import { type Verdict } from '../verify/verify.ts';
/** What a programme is worth, without a run of its own. */
export type Worth = {
    readonly kind: 'solved';
    readonly tiers: readonly TierFacts[];
    readonly allocation: Allocation;
    readonly verdict: Verdict;
    readonly proved: boolean;
}
/** `obstacles`: what proves it without a solve; with none, everybody alone would have a possible pathway. */
 | {
    readonly kind: 'infeasible';
    readonly obstacles: readonly Obstacle[];
}
/** Not known: a limit, or a fault. Never to be read as a "no". */
 | {
    readonly kind: 'unknown';
};
export interface WorthOptions {
    readonly executor: Executor;
    /** Seconds. */
    readonly timeLimit: number;
    readonly interrupted: () => boolean;
}
/** Solves a variant of a programme for comparison; the values are the verifier's. */
export declare function valueVariant(programme: Programme, options: WorthOptions): Promise<Worth>;
