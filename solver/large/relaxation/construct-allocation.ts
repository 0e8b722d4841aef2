import type { Limit } from '../../model/limit.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import { ascendPrices } from '../prices/dual-ascent.ts';
import { ascendByLevels } from '../prices/lift-prices.ts';
import type { ObjectiveCap } from '../prices/objective-cap.ts';
import { type ProvedPrices, proveBound, type ScaledPrices } from '../prices/prove-bound.ts';
import { refinePrices } from './refine-prices.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { warmDive } from './warm-dive.ts';

/** A large problem's weighted total, to be bounded, and its agents to be placed, on one thread. */
export interface ConstructionTask {
  readonly network: PathwayNetwork;
  /** Weight of each tier; integers. */
  readonly rates: Float64Array;
  readonly objectiveCaps: readonly ObjectiveCap[];
  /** See `Board`. */
  readonly unit: number;
  /** Prices to begin with; with them no ascent is needed. */
  readonly start: Float64Array | null;
  /** Seconds for ascent, for better prices after it, and for placing agents along them. */
  readonly ascentSeconds: number;
  readonly refineSeconds: number;
  readonly diveSeconds: number;
  /** The part of those without a pathway that gets one in a round, unless time is short; `null`: nobody is to be placed. */
  readonly part: number | null;
  /** It ends where prices prove that there is no allocation within it; `null`: none. */
  readonly cutoff: ObjectiveCutoff | null;
}

/** An allocation that costs more than this, at these rates, is not looked for. */
export interface ObjectiveCutoff {
  /** By tier. */
  readonly rates: Float64Array;
  readonly above: number;
}

export interface Constructed extends ProvedPrices {
  readonly kind: 'constructed';
  /** Choices by agent and position, −1 after the last; an agent without a pathway has none. */
  readonly taken: Int32Array;
  /** What each agent's pathway costs it, misses included; NaN where it has none. */
  readonly own: Float64Array;
  /** Every allocation costs more than is looked for, by these prices; `null` = as far as is known, not. */
  readonly refutation: ScaledPrices | null;
}

export type ConstructionResult =
  | Constructed
  | { readonly kind: 'lost'; readonly limit: Limit; readonly message: string | null };

/** Evaluations after which steps on the relaxation gain more than going on. */
const MOST_EVALUATIONS = 300;
/** The same where nothing but a proof is sought that somebody is left for good. */
const MOST_TO_PROVE = 150;

/** Prices by ascent, better ones from the relaxation, and an allocation along its shares. */
export function constructAllocation(
  task: ConstructionTask,
  context: { readonly interrupted: () => Limit | null; readonly now: () => number },
): ConstructionResult {
  const { network, rates, cutoff } = task;
  const within = (seconds: number): { readonly left: () => number; readonly stop: () => boolean } => {
    const until = context.now() + 1000 * seconds;
    const left = (): number => until - context.now();
    return { left, stop: () => context.interrupted() !== null || left() < 0 };
  };
  const prices =
    task.start ??
    ascendByLevels(network, {
      rates,
      start: null,
      ceiling: null,
      evaluations: MOST_EVALUATIONS,
      stop: within(task.ascentSeconds).stop,
      ...(cutoff === null ? {} : { isEnough: (now) => refute(task, cutoff, now) !== null }),
    }).prices;
  const allocation = new PartialAllocation(network, rates, task);
  const conclude = (proved: ProvedPrices, refutation: ScaledPrices | null): Constructed => {
    return { kind: 'constructed', ...proved, taken: allocation.taken, own: ownCosts(allocation), refutation };
  };
  const known = proveBound(network, rates, prices, task.objectiveCaps);
  const early = cutoff === null ? null : refute(task, cutoff, prices);
  if (early !== null) return conclude(known, early);
  const master = new RestrictedMaster(allocation, rates, prices);
  const refined = refinePrices(allocation, master, { rates, known, stop: within(task.refineSeconds).stop });
  const { part } = task;
  if (part !== null) warmDive(allocation, master, { part, ...within(task.diveSeconds) });
  const isOpen = !allocation.isComplete();
  const { stop } = within(task.ascentSeconds);
  return conclude(
    refined,
    cutoff !== null && isOpen ? refuteByAscent(task, cutoff, refined.prices, stop) : null,
  );
}

/** The prices, where they prove that every allocation costs more than is looked for. */
function refute(
  { network, objectiveCaps }: ConstructionTask,
  { rates, above }: ObjectiveCutoff,
  prices: Float64Array,
): ScaledPrices | null {
  const { exact, proof } = proveBound(network, rates, prices, objectiveCaps);
  return exact > above ? proof : null;
}

/** The same, or of prices that an ascent from them leads to. */
function refuteByAscent(
  task: ConstructionTask,
  cutoff: ObjectiveCutoff,
  start: Float64Array,
  stop: () => boolean,
): ScaledPrices | null {
  const known = refute(task, cutoff, start);
  if (known !== null) return known;
  let top = -Infinity;
  const { prices } = ascendPrices(task.network, {
    rates: cutoff.rates,
    start,
    ceiling: null,
    evaluations: MOST_TO_PROVE,
    stop: () => top > cutoff.above || stop(),
    onGain: (value) => {
      top = value;
    },
  });
  return refute(task, cutoff, prices);
}

/** What each agent's pathway costs it; NaN for those without one. */
function ownCosts(allocation: PartialAllocation): Float64Array {
  const { agents } = allocation.network;
  return Float64Array.from({ length: agents }, (_, agent) =>
    allocation.isPlaced(agent) ? allocation.ownCost(agent) : Number.NaN,
  );
}

/** Puts everybody into an allocation who has a pathway. */
export function replayAllocation(
  allocation: PartialAllocation,
  { taken, own }: Constructed,
): PartialAllocation {
  const { agents, periods } = allocation.network;
  for (let agent = 0; agent < agents; agent += 1) {
    if (Number.isNaN(own[agent]!)) continue;
    const path = taken.slice(agent * periods, (agent + 1) * periods).filter((choice) => choice >= 0);
    allocation.place(agent, path, own[agent]!);
  }
  return allocation;
}
