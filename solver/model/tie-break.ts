import type { PathwayModel, Tier } from './pathway-model.ts';

/**
 * Which choices a tie-break may still use when `chosen` are taken: those that start, last and cost the same in
 * `tier` as the one their agent has there, and all that start in period `until` or later. Idle is exchanged only
 * for idle. One flag a choice.
 */
export function equalChoices(
  model: PathwayModel,
  chosen: Int32Array,
  { tier, until }: { readonly tier: number; readonly until: number },
): Uint8Array {
  const { choices, periods } = model;
  const { costs } = model.tiers[tier]!;
  const takenAt = new Int32Array(model.agents * periods).fill(-1);
  for (const j of chosen) takenAt[choices.agent[j]! * periods + choices.start[j]!] = j;
  return Uint8Array.from(choices.agent, (agent, j) => {
    if (choices.start[j]! >= until) return 1;
    const taken = takenAt[agent * periods + choices.start[j]!]!;
    if (taken < 0) return 0;
    const alike =
      choices.length[taken] === choices.length[j] && choices.option[taken]! < 0 === choices.option[j]! < 0;
    return alike && costs[taken] === costs[j] ? 1 : 0;
  });
}

/** Is the tier sought only among allocations equal to the one found? */
export function isTieBreak(tier: Tier | undefined): boolean {
  return tier?.kind === 'sum' && tier.amongEquals !== undefined;
}
