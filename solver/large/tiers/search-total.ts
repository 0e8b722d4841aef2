import type { Where } from '../../engine/engine.ts';
import { relativeGap } from '../../model/tier-result.ts';
import { copyAllocation, placeAll } from '../allocation/copy-allocation.ts';
import { PartialAllocation } from '../allocation/partial-allocation.ts';
import {
  improveAllocation,
  MOST_WHOLE,
  promisesProof,
  type SearchEnds,
  type SearchedTotal,
  SPARED_SHARES,
  WHOLE_SHARES,
} from '../improve/improve-allocation.ts';
import { FIRST_SIZE, SIZE_SCHEDULE } from '../improve/size-schedule.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { ProvedPrices, ScaledPrices } from '../prices/prove-bound.ts';
import { type ObjectiveCutoff, replayAllocation } from '../relaxation/construct-allocation.ts';
import { narrowPaths } from '../relaxation/narrow-paths.ts';
import { polishPrices } from '../relaxation/polish-prices.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.2;
const REFINE_SHARE = 0.25;
const DIVE_SHARE = 0.3;
/** The part of those without a pathway that gets one in a round; of few agents, two ways side by side. */
const PART = 0.04;
const PARTS: readonly number[] = [PART, 0.025];

/** Share of the time that has to be left for prices to be bettered more than once. */
const UNHURRIED = 0.5;
/** Pathways are written down when a total is nearer to its bound than this. */
const NEAR = 1e-3;
/** Where tiers follow, the least total is mostly very near to what is proved of it; … */
const NEAR_FIRST: readonly (readonly number[])[] = [[2, 12], [Infinity]];
/** … where none does, somewhat further away. */
const FAR_FIRST: readonly (readonly number[])[] = [[4, 12], [Infinity]];

/** What is searched, for how long, and what is told of it. */
export interface TotalSearch extends SearchEnds {
  readonly network: PathwayNetwork;
  readonly rates: Float64Array;
  /** What tiers that follow may be given of it, for an allocation. */
  readonly allowance: (chosen: Int32Array) => number;
  /** The tier that the total is told as. */
  readonly where: Where;
  readonly seconds: number;
  /** Everybody's choices in order of start, to begin with; `null` = none are known. */
  readonly known: readonly Int32Array[] | null;
  /** See `ExpeditionTask`. */
  readonly cutoff: ObjectiveCutoff | null;
  /** No tier follows. */
  readonly isLast: boolean;
}

/** There is no allocation of those looked for, as prices prove. */
export interface Refuted {
  readonly refutation: ScaledPrices;
}

/**
 * Prices, an allocation along them, then what betters it: the least weighted total of a network; `null` = nothing found.
 * `told` are the prices that prove the most against all pathways.
 */
export async function searchTotal(
  engine: LargeEngine,
  { network, rates, allowance, where, seconds, known, isTrial, isStart, cutoff, isLast }: TotalSearch,
): Promise<(SearchedTotal & { readonly told: ProvedPrices }) | Refuted | null> {
  const until = performance.now() + seconds * 1000;
  const isWhole = network.agents <= MOST_WHOLE;
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
  const outcomes = await Promise.all(
    (isWhole ? PARTS : [PART]).map((part) => engine.construct({ ...task, part })),
  );
  const constructed = outcomes.filter((one) => one.kind === 'constructed');
  for (const one of constructed) if (one.refutation !== null) return { refutation: one.refutation };
  const allocations = constructed.map((one) => replayAllocation(new PartialAllocation(network, rates), one));
  const [first] = constructed;
  if (known !== null)
    allocations.push(placeAll(new PartialAllocation(network, rates), (agent) => known[agent]!));
  const [allocation] = allocations.sort((a, b) => a.violation - b.violation || a.total - b.total);
  if (first === undefined || allocation === undefined) return null;
  const left = (): number => (until - performance.now()) / 1000;
  const means: Means = {
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
  const proved: ProvedPrices = constructed.reduce(
    (best, one) => (one.bound > best.bound ? one : best),
    first,
  );
  if (isStart && allocation.isComplete()) return { allocation, proved, bound: proved.bound, told: proved };
  if (!isWhole) {
    const found = await improveAllocation(engine, allocation, proved, { ...means, schedule: SIZE_SCHEDULE });
    return { ...found, told: proved };
  }
  const told = isStart ? proved : await polishPrices(allocation, proved, means);
  // Where nothing has to be held afterwards, pathways need not be written down to prove what is nearly proved.
  const isClose = allocation.isComplete() && promisesProof(allocation, told.bound);
  const found =
    isLast && isClose
      ? await improveAllocation(engine, allocation, told, { ...means, schedule: SIZE_SCHEDULE })
      : await searchNarrow(engine, allocation, told, { ...means, allowance, isLast });
  return { ...found, told };
}

type Means = Omit<Parameters<typeof improveAllocation>[3], 'schedule'> & Parameters<typeof polishPrices>[2];

/** Small neighbourhoods first; then among what the total they come to leaves of the pathways. */
async function searchNarrow(
  engine: LargeEngine,
  allocation: PartialAllocation,
  known: ProvedPrices,
  means: Means & Pick<TotalSearch, 'allowance' | 'isLast'>,
): Promise<SearchedTotal> {
  const rough = await improveAllocation(engine, allocation, known, {
    ...means,
    schedule: FIRST_SIZE,
    reaches: means.isLast ? means.reaches : [],
    proofShares: { ...means.proofShares, last: 0 },
  });
  const isComplete = allocation.isComplete();
  const isEnough = isComplete ? means.isStart || rough.bound >= allocation.total : means.isTrial;
  if (isEnough) return rough;
  const isNear = (relativeGap(allocation.total, rough.bound) ?? 1) <= NEAR;
  const { network, proved } =
    isComplete && isNear
      ? await narrowPaths(allocation, known, {
          ...means,
          most: allocation.total + means.allowance(allocation.chosen()),
        })
      : { network: allocation.network, proved: known };
  const inner = network.listed === null ? allocation : new PartialAllocation(network, allocation.rates);
  if (inner !== allocation) copyAllocation(allocation, inner);
  const found = await improveAllocation(engine, inner, proved, { ...means, schedule: SIZE_SCHEDULE });
  return { ...found, bound: Math.max(rough.bound, found.bound) };
}
