import { type NamedValue } from '../formulate/name-values.ts';
import type { Effect, Evidence, TierLoss } from './reason.ts';
import type { Setting } from './setting.ts';
import type { ExplainOptions, SolvedProgramme } from './settle-wishes.ts';
/** What the optimum becomes when something is eased, against the allocation as it is. */
export type OptimumChange = 
/** The first tier that gains, and what the new optimum means for people; nothing before it changes. */
{
    readonly kind: 'gain';
    readonly gain: TierLoss;
    readonly people: Effect;
    readonly evidence: Evidence;
}
/** No tier before the lottery gains anything. */
 | {
    readonly kind: 'none';
} | {
    readonly kind: 'unknown';
};
/**
 * Solves a setting in which at least as much is possible as in the programme solved, and tells the first tier that
 * is better there. Both are valued in the setting's own tables.
 */
export declare function compareOptimum(solved: SolvedProgramme, setting: Setting, options: ExplainOptions): Promise<OptimumChange>;
/** The first value that is better, those before it alike; `null` when none is before the lottery, `worse` when one is worse first. */
export declare function findGain(before: readonly NamedValue[], after: readonly NamedValue[]): TierLoss | 'worse' | null;
