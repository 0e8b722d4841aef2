import type { Where } from '../../engine/engine.ts';
import { compareValues } from '../../model/compare-values.ts';
import { type Evaluation, evaluateModel } from '../../model/evaluate-model.ts';
import type { PathwayModel, SumTier } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';
import { copyAllocation } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import { improveAllocation, type SearchedTotal } from '../improve/improve-allocation.ts';
import { type ProofShares, SPARED_SHARES, WHOLE_SHARES } from '../improve/proof-shares.ts';
import { LATER_SCHEDULE } from '../improve/size-schedule.ts';
import type { LargeEngine } from '../large-engine.ts';
import { barUnequal } from '../network/bar-unequal.ts';
import { objectiveCapsAfter, roomLeft } from '../prices/objective-cap.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import type { LaterBound, WeightedResult } from '../prices/weighted-result.ts';
import { narrowPaths } from '../relaxation/narrow-paths.ts';
import { barSpent } from './bar-spent.ts';
import { priceLater } from './price-later.ts';
import { slackOfWeighted, totalsOf } from './weigh-tiers.ts';

/** Share of a tier's time for its prices, at most. */
const PRICING_SHARE = 0.35;
/** What is held leaves so few pathways that all within the gap are looked at. */
const WHOLE_GAP: readonly (readonly number[])[] = [[Infinity]];

/** What is settled so far: an allocation, and the total that comes next to be held, with its prices. */
interface Stand {
  readonly chosen: Int32Array;
  readonly allocation: PartialAllocation;
  readonly evaluation: Evaluation;
  readonly proved: ProvedPrices;
  /** By how much each total that the allocation caps may grow, then its own. */
  readonly allowance: readonly number[];
}

/** A tier after the guide, and its place among all. */
interface OpenTier {
  readonly tier: SumTier;
  readonly index: number;
}

interface LaterOptions {
  readonly where: Omit<Where, 'tier' | 'tierIndex'>;
  readonly left: () => number;
}

/**
 * Minimises the tiers after the guide one by one, each while all before it stay within what they have: the held totals
 * are priced like slots are. Returns the allocation, and what the prices prove of each tier.
 */
export async function settleLater(
  engine: LargeEngine,
  weighted: WeightedResult & { readonly model: PathwayModel },
  { allocation: first, proved }: SearchedTotal,
  options: LaterOptions,
): Promise<{ readonly chosen: Int32Array; readonly later: ReadonlyMap<number, LaterBound> }> {
  const { model, guide } = weighted;
  const later = new Map<number, LaterBound>();
  const start = first.chosen();
  const evaluation = evaluateModel(model, start);
  const allowance = [slackOfWeighted(model, weighted, totalsOf(evaluation))];
  let stand: Stand = { chosen: start, evaluation, allocation: first, proved, allowance };
  const open = listOpen(model, guide, evaluation);
  for (const [at, { tier, index }] of open.entries()) {
    if (engine.stopped() !== null || options.left() <= 0) break;
    const total = totalsOf(stand.evaluation)[index]!;
    if (total === 0) continue;
    const [own = 0, ...others] = open.slice(at).map((next) => effortOf(next.tier));
    const waiting = others.reduce((sum, effort) => sum + effort, 0);
    const seconds = (options.left() * own) / (own + waiting);
    const proofShares = waiting < own ? WHOLE_SHARES : SPARED_SHARES;
    const task = { model, guide, tier, index, total, firstTotal: first.total, seconds, proofShares };
    const found = await searchLater(engine, stand, task, options);
    if (found === null) break;
    const { allocation } = found;
    const chosen = allocation.chosen();
    const evaluation = evaluateModel(model, chosen);
    // A tier that had come to nothing was passed over: no row holds it.
    const spent = model.tiers.slice(0, index).map((_, t) => t > guide && !later.has(t));
    const former = { evaluation: stand.evaluation, spent };
    if (!isKept(model, { allocation, evaluation }, former)) break;
    later.set(index, {
      bound: found.bound,
      proof: found.proved.proof,
      objectiveCaps: allocation.objectiveCaps,
    });
    const allowance = [...stand.allowance, slackAmount(tier.slack, allocation.total)];
    stand = { chosen, evaluation, allocation, proved: found.proved, allowance };
  }
  return { chosen: stand.chosen, later };
}

/** The tiers that there is something to gain in, up to the first one that does not add up. */
function listOpen(model: PathwayModel, guide: number, start: Evaluation): OpenTier[] {
  const totals = totalsOf(start);
  const open: OpenTier[] = [];
  for (const [index, tier] of model.tiers.entries()) {
    if (index <= guide) continue;
    if (tier.kind !== 'sum') break;
    if (totals[index]! > 0) open.push({ tier, index });
  }
  return open;
}

/** One tier among what all before it leave of the pathways; `null` when it could not be priced. */
async function searchLater(
  engine: LargeEngine,
  before: Stand,
  task: OpenTier & {
    readonly model: PathwayModel;
    readonly guide: number;
    readonly total: number;
    readonly firstTotal: number;
    readonly seconds: number;
    readonly proofShares: ProofShares;
  },
  { where, left }: LaterOptions,
): Promise<SearchedTotal | null> {
  const { model, guide, tier, index, total, firstTotal, seconds } = task;
  const until = performance.now() + 1000 * seconds;
  const objectiveCaps = objectiveCapsAfter(before.allocation, before.allowance);
  const narrow = await narrowPaths(before.allocation, before.proved, {
    most: objectiveCaps.at(-1)!.most,
    relax: (program) => engine.relax(program),
    stop: () => engine.stopped() !== null || left() <= 0,
  });
  const allowed = barSpent(model, narrow.network, before.chosen, { guide, index });
  const network = barUnequal(model, allowed, before.chosen, { tier, index });
  const rates = new Float64Array(model.tiers.length);
  rates[index] = 1;
  const isPriced = tier.amongEquals === undefined;
  const pricing = { network, rates, objectiveCaps, total, before, firstTotal, isPriced };
  const priced = await priceLater(engine, { ...pricing, seconds: PRICING_SHARE * seconds });
  if (priced === null) return null;
  const allocation = new PartialAllocation(network, rates, { objectiveCaps, unit: priced.unit });
  copyAllocation(before.allocation, allocation);
  return await improveAllocation(engine, allocation, priced.proved, {
    where: { ...where, tier: tier.name, tierIndex: index },
    left: () => (until - performance.now()) / 1000,
    schedule: LATER_SCHEDULE,
    reaches: WHOLE_GAP,
    isTrial: false,
    isStart: false,
    proofShares: task.proofShares,
  });
}

/** Is everything before the tier within what is held, and what is not held no worse than it was? */
function isKept(
  { tiers }: PathwayModel,
  { allocation, evaluation }: Pick<Stand, 'allocation' | 'evaluation'>,
  former: { readonly evaluation: Evaluation; readonly spent: readonly boolean[] },
): boolean {
  return (
    roomLeft(allocation).every((room) => room >= 0) &&
    former.spent.every((isSpent, t) => {
      const value = evaluation.values[t]!;
      if (value.kind !== 'sum') return compareValues([value], [former.evaluation.values[t]!]) <= 0;
      return !isSpent || value.total <= slackAmount(tiers[t]!.slack, 0);
    })
  );
}

/** Ties are few and hardly contested. */
function effortOf({ amongEquals }: SumTier): number {
  return amongEquals === undefined ? 1 : 0.1;
}
