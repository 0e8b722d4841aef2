import { IDLE, type Slack, type SumTier } from '../../../solver/model/pathway-model.ts';
import { cyclesOf } from '../facts/agent-choices.ts';
import type { CostSheet } from './tier-costs.ts';

/**
 * The rank profile as a sequence of sums, `rank-profile-k` counting the cycles at rank k or worse: from being
 * unplaced, one rank worse than any placement, up (generous) or from rank 2 down (greedy). Cycles left empty by
 * decision, and cycles to which no wish of the rotator applies, have no rank.
 */
export function rankProfileTiers(
  sheet: CostSheet,
  { variant, slack }: { readonly variant: 'generous' | 'greedy' | null; readonly slack: Slack },
): readonly SumTier[] {
  const worst = worstRank(sheet);
  const ranks = ranksOfChoices(sheet, worst);
  const tiers: SumTier[] = [];
  for (let rank = 2; rank <= worst; rank += 1) {
    const costs = new Int32Array(sheet.choices.count);
    for (let at = 0; at < ranks.choice.length; at += 1) {
      if (ranks.rank[at]! >= rank) costs[ranks.choice[at]!]! += 1;
    }
    tiers.push({ kind: 'sum', name: `rank-profile-${rank}`, costs, slack });
  }
  return variant === 'greedy' ? tiers : tiers.reverse();
}

/** One more than the most placements open to a rotator with wishes in one cycle. */
function worstRank({ index, dissatisfaction, eligibility }: CostSheet): number {
  let most = 0;
  for (let rotator = 0; rotator < index.programme.rotators.length; rotator += 1) {
    for (let cycle = 1; cycle <= index.horizon; cycle += 1) {
      if (!dissatisfaction.hasWishes(rotator, cycle)) continue;
      most = Math.max(most, eligibility.open(rotator, cycle).length);
    }
  }
  return most + 1;
}

/** The ranks above 1 of every choice, one entry for each of its ranked cycles. */
function ranksOfChoices(
  { index, choices, decisions, dissatisfaction }: CostSheet,
  unplaced: number,
): { readonly choice: readonly number[]; readonly rank: readonly number[] } {
  const ranked: { choice: number[]; rank: number[] } = { choice: [], rank: [] };
  for (let choice = 0; choice < choices.count; choice += 1) {
    if (choices.start[choice]! >= index.horizon) continue;
    const rotator = choices.agent[choice]!;
    const placement = choices.option[choice]!;
    for (const cycle of cyclesOf(choices, choice)) {
      if (!dissatisfaction.hasWishes(rotator, cycle)) continue;
      if (placement === IDLE && decisions.emptied(rotator, cycle)) continue;
      const rank =
        placement === IDLE ? unplaced : (dissatisfaction.rank(rotator, placement, cycle) ?? unplaced);
      if (rank < 2) continue;
      ranked.choice.push(choice);
      ranked.rank.push(rank);
    }
  }
  return ranked;
}
