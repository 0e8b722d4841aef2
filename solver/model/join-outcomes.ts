import { compareValues } from './compare-values.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { Limit } from './limit.ts';
import type { PathwayModel } from './pathway-model.ts';
import { isTieBreak } from './tie-break.ts';
import { claimTier, type TierResult } from './tier-result.ts';

/** An allocation and what is claimed of it, tier by tier. */
interface Claimed {
  readonly chosen: Int32Array;
  readonly tiers: readonly TierResult[];
  readonly proved: boolean;
  readonly stopped: Limit | null;
}

/** The better of two allocations of a model (the later one where they are as good), with all that either run proved of it. */
export function joinOutcomes<Outcome extends Claimed>(
  model: PathwayModel,
  former: Outcome,
  later: Outcome,
): Outcome {
  const [then, now] = [former, later].map(({ chosen }) => evaluateModel(model, chosen).values);
  const [best, other] = compareValues(now!, then!) <= 0 ? [later, former] : [former, later];
  // What a run proves of a tier holds where the tiers before it come to just the same, whole vectors included, and nothing is given away.
  const isPlain = model.tiers.every(({ kind, slack }) => kind !== 'leximin' && slack.amount === 0);
  if (!isPlain) return best;
  const isSame = best.chosen.join() === other.chosen.join();
  // A tie is broken among what is equal to one allocation: of another it says nothing.
  const ties = new Set(model.tiers.flatMap((tier) => (isTieBreak(tier) ? [tier.name] : [])));
  let isAlike = true;
  const tiers = best.tiers.map((tier, t) => {
    const known = other.tiers[t]!;
    isAlike &&= isSame || !ties.has(tier.name);
    if (!isAlike) return tier;
    isAlike = known.value === tier.value;
    return joinTier(tier, known);
  });
  const proved = tiers.every((tier) => tier.proved);
  return { ...best, tiers, proved, stopped: proved ? null : best.stopped };
}

function joinTier(tier: TierResult, known: TierResult): TierResult {
  const isProved = tier.proved || (known.proved && known.value === tier.value) || known.bound >= tier.value;
  if (known.bound <= tier.bound) return { ...tier, proved: isProved };
  const { bound, prices } = known;
  const claim = claimTier(tier.name, tier.value, bound, prices === undefined ? {} : { prices });
  return { ...tier, ...claim, proved: isProved };
}
