import type { Where } from '../../engine/engine.ts';
import { placeAll } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import {
  improveAllocation,
  MOST_WHOLE,
  type SearchEnds,
  type SearchedTotal,
} from '../improve/improve-allocation.ts';
import { promisesProof } from '../improve/promises-proof.ts';
import { SPARED_SHARES, WHOLE_SHARES } from '../improve/proof-shares.ts';
import { SIZE_SCHEDULE } from '../improve/size-schedule.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { ProvedPrices, ScaledPrices } from '../prices/prove-bound.ts';
import { type ObjectiveCutoff, replayAllocation } from '../relaxation/construct-allocation.ts';
import { polishPrices } from '../relaxation/polish-prices.ts';
import { searchNarrow, type TotalOptions } from './search-narrow.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.2;
const REFINE_SHARE = 0.25;
const DIVE_SHARE = 0.3;
/** The part of those without a pathway that gets one in a round; of few agents, two ways side by side. */
const PART = 0.04;
const PARTS: readonly number[] = [PART, 0.025];

/** Share of the time that has to be left for prices to be bettered more than once. */
const UNHURRIED = 0.5;
/** Where tiers follow, the least total is mostly very near to what is proved of it; … */
const NEAR_FIRST: readonly (readonly number[])[] = [[2, 12], [Infinity]];
/** … where none does, somewhat further away. */
const FAR_FIRST: readonly (readonly number[])[] = [[4, 12], [Infinity]];

/** What is searched, for how long, and what progress is reported under. */
export interface TotalSearch extends SearchEnds {
  readonly network: PathwayNetwork;
  readonly rates: Float64Array;
  /** What tiers that follow may be given of it, for an allocation. */
  readonly allowance: (chosen: Int32Array) => number;
  /** The tier that progress is reported under. */
  readonly where: Where;
  readonly seconds: number;
  /** Everybody's choices in order of start, to begin with; `null` = none are known. */
  readonly known: readonly Int32Array[] | null;
  /** See `ConstructionTask`. */
  readonly cutoff: ObjectiveCutoff | null;
  /** No tier follows. */
  readonly isLast: boolean;
}

/** There is no allocation of those looked for, as prices prove. */
export interface Refuted {
  readonly refutation: ScaledPrices;
}

/**
 * The least weighted total of a network: prices, an allocation along them, then whatever improves it; `null` = nothing found.
 * `overall` are the prices that prove the most against all pathways.
 */
export async function searchTotal(
  engine: LargeEngine,
  search: TotalSearch,
): Promise<(SearchedTotal & { readonly overall: ProvedPrices }) | Refuted | null> {
  const { network, where, seconds, isTrial, isStart, isLast } = search;
  const until = performance.now() + seconds * 1000;
  const constructed = await construct(engine, search);
  if (constructed === null || 'refutation' in constructed) return constructed;
  const { allocation, proved } = constructed;
  if (isStart && allocation.isComplete()) return { allocation, proved, bound: proved.bound, overall: proved };
  const left = (): number => (until - performance.now()) / 1000;
  const options: TotalOptions = {
    where,
    isTrial,
    isStart,
    proofShares: isLast ? WHOLE_SHARES : SPARED_SHARES,
    reaches: isLast ? FAR_FIRST : NEAR_FIRST,
    left,
    relax: (program) => engine.relax(program),
    stop: () => engine.stopped() !== null || left() <= 0,
    hurry: () => left() < UNHURRIED * seconds,
  };
  const isCrowd = network.agents > MOST_WHOLE;
  const overall = isCrowd || isStart ? proved : await polishPrices(allocation, proved, options);
  // Where nothing has to be held afterwards, pathways need not be written down to prove what is nearly proved.
  const isClose = allocation.isComplete() && promisesProof(allocation, overall.bound);
  const found =
    isCrowd || (isLast && isClose)
      ? await improveAllocation(engine, allocation, overall, { ...options, schedule: SIZE_SCHEDULE })
      : await searchNarrow(engine, allocation, overall, { ...options, allowance: search.allowance, isLast });
  return { ...found, overall };
}

/** The best of a few allocations made along prices side by side, or of one that is known, and the prices that prove the most. */
async function construct(
  engine: LargeEngine,
  { network, rates, seconds, known, cutoff }: TotalSearch,
): Promise<Pick<SearchedTotal, 'allocation' | 'proved'> | Refuted | null> {
  const task = {
    network,
    rates,
    objectiveCaps: [],
    unit: 1,
    start: null,
    ascentSeconds: ASCENT_SHARE * seconds,
    refineSeconds: REFINE_SHARE * seconds,
    diveSeconds: DIVE_SHARE * seconds,
    cutoff,
  };
  const parts = network.agents <= MOST_WHOLE ? PARTS : [PART];
  const outcomes = await Promise.all(parts.map((part) => engine.construct({ ...task, part })));
  const constructed = outcomes.filter((one) => one.kind === 'constructed');
  for (const { refutation } of constructed) if (refutation !== null) return { refutation };
  const allocations = constructed.map((one) => replayAllocation(new PartialAllocation(network, rates), one));
  if (known !== null)
    allocations.push(placeAll(new PartialAllocation(network, rates), (agent) => known[agent]!));
  const [allocation] = allocations.sort((a, b) => a.violation - b.violation || a.total - b.total);
  const [first] = constructed;
  if (first === undefined || allocation === undefined) return null;
  const proved = constructed.reduce((best, one) => (one.bound > best.bound ? one : best), first);
  return { allocation, proved };
}
