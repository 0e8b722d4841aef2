import { slackAmount } from '../compact/sum-tier.ts';
import type { Where } from '../engine.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { PathwayModel, SumTier } from '../pathway-model.ts';
import { equalChoices } from '../pathways/equals.ts';
import type { Atlas } from './atlas.ts';
import { betterBoard, type SearchedTotal } from './better-board.ts';
import { Board } from './board.ts';
import { compareValues } from './compare-values.ts';
import type { ProvedPrices } from './dual-ascent.ts';
import type { Hold } from './hold.ts';
import type { LargeEngine } from './large-engine.ts';
import { narrowPaths } from './narrow-paths.ts';
import { PathValues } from './path-values.ts';
import { shareInts } from './shared-arrays.ts';
import type { LaterBound, Weighed } from './weighed.ts';

/** How many times a tier's own total the totals held before it weigh at first: two ways side by side. */
const WEIGHTS: readonly number[] = [3, 0.5];
/** Share of a tier's time for its prices. */
const PRICING_SHARE = 0.35;
/** What a choice that a tie-break may not use costs at least: more than it can gain. */
const BARRED = 1e6;

/** What is settled so far: an allocation, and the total that comes next to be held, with its prices. */
interface Stand {
  readonly chosen: Int32Array;
  readonly board: Board;
  readonly proved: ProvedPrices;
}

/**
 * Minimises the tiers after the guide one by one, each while all before it stay within what they have: the held totals
 * are priced like slots are. Returns the allocation, and what the prices prove of each tier.
 */
export async function settleLater(
  engine: LargeEngine,
  { model, rates, guide }: Weighed & { readonly model: PathwayModel },
  { board: first, proved }: SearchedTotal,
  means: { readonly where: Omit<Where, 'tier' | 'tierIndex'>; readonly left: () => number },
): Promise<{ readonly chosen: Int32Array; readonly later: ReadonlyMap<number, LaterBound> }> {
  const later = new Map<number, LaterBound>();
  const totalOf = (chosen: Int32Array, index: number): number => {
    const value = evaluateModel(model, chosen).values[index]!;
    return value.kind === 'sum' ? value.total : 0;
  };
  const chosenOn = ({ taken }: Board): Int32Array => taken.filter((choice) => choice >= 0).sort();
  let stand: Stand = { chosen: chosenOn(first), board: first, proved };
  // What may be given away of the tiers weighed into the first total may be used by all that follow.
  const given = Array.from(rates.subarray(0, guide + 1), (rate, t) =>
    rate === 0 ? 0 : rate * slackAmount(model.tiers[t]!.slack, totalOf(stand.chosen, t)),
  ).reduce((sum, amount) => sum + amount, 0);
  let slack = given;
  const open = model.tiers.flatMap((tier, index) =>
    index > guide && tier.kind === 'sum' && totalOf(stand.chosen, index) > 0 ? [{ tier, index }] : [],
  );
  for (const [at, { tier, index }] of open.entries()) {
    if (engine.stopped() !== null || means.left() <= 0) break;
    if (model.tiers.slice(guide + 1, index).some(({ kind }) => kind !== 'sum')) break;
    const seconds =
      (means.left() * effortOf(tier)) / open.slice(at).reduce((sum, next) => sum + effortOf(next.tier), 0);
    const total = totalOf(stand.chosen, index);
    if (total === 0) continue;
    const before = stand.board;
    const most = before.total + slack;
    const holds: Hold[] = [...before.holds, { rates: before.rates, most }];
    const left = await narrowPaths(before, stand.proved, {
      most,
      relax: (program) => engine.relax(program),
      stop: () => engine.stopped() !== null || means.left() <= 0,
    });
    const atlas = barUnequal(model, left, stand.chosen, { tier, index });
    const own = new Float64Array(model.tiers.length);
    own[index] = 1;
    const starts = weighStart({ ...stand, holds, total }, tier.amongEquals === undefined);
    const task = { atlas, rates: own, holds, part: null, ascentSeconds: 0, glideSeconds: 0 };
    const returned = await Promise.all(
      starts.map((start) =>
        engine.explore({
          ...task,
          start,
          unit: unitOf(first, { holds, prices: start, total }),
          refineSeconds: PRICING_SHARE * seconds,
        }),
      ),
    );
    const explored = returned.filter((one) => one.kind === 'returned');
    const [one] = explored;
    if (one === undefined) break;
    const known: ProvedPrices = explored.reduce((best, each) => (each.bound > best.bound ? each : best), one);
    const board = new Board(atlas, own, {
      holds,
      unit: unitOf(first, { holds, prices: known.prices, total }),
    });
    copyBoard(before, board);
    const until = performance.now() + 1000 * (1 - PRICING_SHARE) * seconds;
    const found = await betterBoard(engine, board, known, {
      where: { ...means.where, tier: tier.name, tierIndex: index },
      left: () => (until - performance.now()) / 1000,
      isTrial: false,
    });
    const chosen = chosenOn(board);
    const isBetter =
      compareValues(evaluateModel(model, chosen).values, evaluateModel(model, stand.chosen).values) <= 0;
    if (!isBetter) break;
    later.set(index, { bound: found.bound, proof: found.proved.proof, holds });
    stand = { chosen, board, proved: found.proved };
    slack = slackAmount(tier.slack, board.total);
  }
  return { chosen: stand.chosen, later };
}

/** Ties are few and hardly contested. */
function effortOf({ amongEquals }: SumTier): number {
  return amongEquals === undefined ? 1 : 0.1;
}

/** Prices to begin with: those of the tier before, with everything it held and itself at a weight. */
function weighStart(
  {
    board,
    proved: { prices },
    holds,
    total,
  }: Stand & { readonly holds: readonly Hold[]; readonly total: number },
  isPriced: boolean,
): readonly Float64Array[] {
  const { count } = board.atlas.sides;
  if (!isPriced) return [new Float64Array(count + holds.length)];
  const held = holds
    .slice(0, -1)
    .reduce((sum, { most }, h) => sum - prices[count + h]! * most, Math.max(1, board.total));
  return WEIGHTS.map((weight) => {
    const times = (weight * total) / held;
    return Float64Array.from([...prices, -1], (price) => times * price);
  });
}

/** What a difference of one in the first total amounts to when everything held is priced. */
function unitOf(
  first: Board,
  {
    holds,
    prices,
    total,
  }: { readonly holds: readonly Hold[]; readonly prices: Float64Array; readonly total: number },
): number {
  const { count } = first.atlas.sides;
  const combined = holds.reduce((sum, { most }, h) => sum - prices[count + h]! * most, total);
  return Math.max(1e-3, combined / Math.max(1, first.total));
}

/** Everybody's pathway once more, valued by the other board. */
function copyBoard(from: Board, onto: Board): void {
  const values = new PathValues(onto.atlas, onto.rates);
  for (let agent = 0; agent < from.atlas.agents; agent += 1) {
    const path = from.pathOf(agent);
    onto.place(agent, path, values.ofTaken(agent, path));
  }
}

/**
 * The atlas of a tie-break: choices that it may not use are so dear that they cannot better anything, and what is proved with
 * them at that price holds without them.
 */
function barUnequal(
  model: PathwayModel,
  atlas: Atlas,
  chosen: Int32Array,
  { tier, index }: { readonly tier: SumTier; readonly index: number },
): Atlas {
  if (tier.amongEquals === undefined) return atlas;
  const equal = equalChoices(model, chosen, { tier: index - 1, until: tier.amongEquals });
  const costs = atlas.costs.slice();
  costs[index] = shareInts(costs[index]!.map((cost, j) => (equal[j] === 1 ? cost : cost + BARRED)));
  return { ...atlas, costs };
}
