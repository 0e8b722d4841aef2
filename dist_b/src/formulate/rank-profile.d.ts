import { type Slack, type SumTier } from '../../solver/pathway-model.ts';
import type { CostSheet } from './tier-costs.ts';
/**
 * The rank profile as a sequence of sums, `rank-profile-k` counting the cycles at rank k or worse: from being
 * unplaced, one rank worse than any placement, up (generous) or from rank 2 down (greedy). Cycles left empty by
 * decision, and cycles to which no wish of the rotator applies, have no rank.
 */
export declare function rankProfileTiers(sheet: CostSheet, { variant, slack }: {
    readonly variant: 'generous' | 'greedy' | null;
    readonly slack: Slack;
}): readonly SumTier[];
