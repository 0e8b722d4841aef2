import type { Comparison } from '../report/comparison.ts';
import type { JudgedRun } from './judge-run.ts';
/**
 * Two finished runs side by side: who gains and who loses, what the tiers came to, which reasons changed, and for
 * every change whether the tables made it better or only the draw decided. Solves nothing.
 */
export declare function compareRuns(before: JudgedRun, after: JudgedRun, names: {
    readonly before: string;
    readonly after: string;
}): Comparison;
