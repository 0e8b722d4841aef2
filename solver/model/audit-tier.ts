import type { Slack } from './pathway-model.ts';
import { claimTier, slackAmount, type TierResult } from './tier-result.ts';

/**
 * What is told of a tier as the allocation has it. One that was cut short may have gained from a later one, or (within its slack) given
 * way to it. A bound that the allocation itself refutes proves nothing, nor does a proof of another value.
 */
export function auditTier(tier: TierResult, value: number, slack: Slack): TierResult {
  if (value === tier.value && tier.bound <= value) return tier;
  const bound = tier.bound > value ? 0 : tier.bound;
  const isWithin = value <= tier.value + slackAmount(slack, tier.value);
  return {
    ...tier,
    ...claimTier(tier.name, value, bound),
    proved: bound >= value || (tier.proved && tier.bound <= value && isWithin),
  };
}
