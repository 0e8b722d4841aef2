import type { Where } from '../../engine/engine.ts';
import { openSequence } from '../../model/random-sequence.ts';
import { relativeGap } from '../../model/tier-result.ts';
import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { Regrets } from '../allocation/regrets.ts';
import { pathsBeside, rememberPaths } from '../allocation/remember-paths.ts';
import type { LargeEngine } from '../large-engine.ts';
import { withPartners } from '../network/links.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import { type DiveMeans, dive, fittingPaths } from './dive.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';
import { type ProofOptions, proveOptimal } from './prove-optimal.ts';
import { searchProximity } from './proximity-search.ts';
import { type SizeSchedule, scheduleSizes } from './size-schedule.ts';

/** Up to so many agents, two constructions, programs over all of them and a last attempt at a proof are worth their time. */
export const MOST_WHOLE = 1500;
/** Further away than this from the bound, neighbourhoods come before a proof … */
const PROOF_GAP = 5e-4;
/** … unless agents are so few that all pathways near their cheapest ones are soon searched. */
const FEW_AGENTS = 300;
const FEW_PROOF_GAP = 0.01;
/** Nearer than this to the bound, what the relaxation moves is worth more than what is grown around somebody. */
const NEAR = 0.02;
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;
/** A neighbourhood is given no less, however little is left. */
const LEAST_SECONDS = 0.5;
/** Parts of the time left that an attempt at a proof may take: before larger neighbourhoods are tried, and at the end (0: none is made). */
export interface ProofShares {
  readonly quick: number;
  readonly last: number;
}
/** Where nothing waits for the time. */
export const WHOLE_SHARES: ProofShares = { quick: 0.5, last: 1 };
/** Where other tiers wait for it. */
export const SPARED_SHARES: ProofShares = { quick: 0.15, last: 0.25 };

/** When a search ends before it has found the best there is. */
export interface SearchEnds {
  /** Where somebody is still without a pathway after the first neighbourhoods. */
  readonly isTrial: boolean;
  /** As soon as everybody has one. */
  readonly isStart: boolean;
}

/** What a search came to: an allocation (of all agents, or nearly), and what is proved of its total, among the pathways of its network. */
export interface SearchedTotal {
  readonly allocation: PartialAllocation;
  readonly proved: ProvedPrices;
  readonly bound: number;
}

/**
 * Betters an allocation and what is proved of it: pathways for those who have none, neighbourhoods, and a proof as soon as it
 * promises to be one.
 */
export async function improveAllocation(
  engine: LargeEngine,
  allocation: PartialAllocation,
  proved: ProvedPrices,
  means: SearchEnds & {
    /** The tier that the total is told as. */
    readonly where: Where;
    /** Seconds that are left for it. */
    readonly left: () => number;
    readonly schedule: SizeSchedule;
    /** How far from what is proved a proof looks, one group after the other (see `closeBoard`); none: no proof is tried. */
    readonly reaches: readonly (readonly number[])[];
    readonly proofShares: ProofShares;
  },
): Promise<SearchedTotal> {
  const { where, left, isTrial, isStart, proofShares } = means;
  const { rates } = allocation;
  let { bound } = proved;
  const isComplete = (): boolean => allocation.isComplete();
  const stop = (): boolean => engine.stopped() !== null || left() <= 0 || (isStart && isComplete());
  const tell = (): void => {
    if (!isComplete()) return;
    engine.tell({ ...where, incumbent: allocation.total, bound, gap: relativeGap(allocation.total, bound) });
  };
  const isCrowd = allocation.network.agents > MOST_WHOLE;
  const { prices } = proved;
  const pathsWithin = rememberPaths(allocation, rates, prices);
  const solve = (program: Program, start: Float64Array | null, gap = 0): Promise<Outcome> =>
    engine.close(program, start, gap, Math.max(LEAST_SECONDS, left()));
  const relax = (program: Program): Promise<Outcome> => engine.relax(program);
  const diveInto = async (listPaths: DiveMeans['listPaths']): Promise<void> =>
    await dive(allocation, allocation.outside(), { listPaths, relax, solve, stop });
  await diveInto(() => fittingPaths(allocation, pathsWithin));
  /** Whom nobody has made room for takes what is left, however dear; who is tied to one of them gives up what it has. */
  const takeWhatIsLeft = async (): Promise<void> => {
    for (const agent of withPartners(allocation.network.links, allocation.outside()))
      if (allocation.isPlaced(agent)) allocation.remove(agent);
    await diveInto(() => pathsBeside(allocation, prices, allocation.outside()));
  };
  if (isStart && !isTrial && !isComplete()) await takeWhatIsLeft();
  tell();
  if (isStart && isComplete()) return { allocation, proved, bound };
  const isGood = (): boolean => isComplete() && (relativeGap(allocation.total, bound) ?? 1) <= engine.gap;
  const regrets = new Regrets(allocation, rates, prices);
  const search = {
    pathsWithin,
    pathsBeside: (without: readonly number[]) => pathsBeside(allocation, prices, without),
    exact: proved.exact,
    random: openSequence(engine.seed + 1),
    solve,
    stop: (): boolean => isGood() || stop(),
    onGain: tell,
  };
  /** The total for which an attempt at a proof was cut short: only a smaller one is worth another. */
  let unproved = Infinity;
  const close = async (most: number, share: number): Promise<void> => {
    const prove: ProofOptions['prove'] = (program, from, isObsolete) =>
      engine.prove(program, from, { seconds: Math.max(1, share * left()), isObsolete });
    for (const reaches of means.reaches) {
      if (!isComplete() || isGood() || bound >= allocation.total || stop()) break;
      const ended = await proveOptimal(allocation, proved, { bound, rates, reaches, most, prove });
      bound = ended.bound;
      tell();
      if (ended.isCut) {
        unproved = allocation.total;
        break;
      }
    }
  };
  /** Searches along the relaxation, until a proof begins to promise something: true where one should be tried first. */
  const approach = async (): Promise<boolean> => {
    const wasFar = means.reaches.length > 0 && !promisesProof(allocation, bound);
    const hasCome = (): boolean => wasFar && promisesProof(allocation, bound);
    await searchProximity(allocation, { ...search, relax, stop: () => search.stop() || hasCome() });
    return hasCome() && !search.stop();
  };
  /** What each size of neighbourhoods came to: it is tried again only where others have gained since. */
  const reached = new Map<number, number>();
  /** What the search along the relaxation came to. */
  let relaxed = Infinity;
  for (const { size, patience } of scheduleSizes(means.schedule, allocation.network.agents)) {
    if (reached.get(size) === allocation.total) continue;
    const isClose = allocation.network.listed !== null || promisesProof(allocation, bound);
    if (isClose && allocation.total < unproved) await close(QUICK_PROOF, proofShares.quick);
    await searchNeighbourhoods(allocation, { ...search, size, patience, regrets });
    reached.set(size, allocation.total);
    if (isTrial && !isComplete()) break;
    if (!isComplete()) await takeWhatIsLeft();
    const isNear = isComplete() && (relativeGap(allocation.total, bound) ?? 1) <= NEAR;
    if (!isNear || isCrowd || allocation.total === relaxed) continue;
    if (await approach()) {
      await close(QUICK_PROOF, proofShares.quick);
      await approach();
    }
    relaxed = allocation.total;
  }
  if (!isCrowd && proofShares.last > 0) await close(LAST_PROOF, proofShares.last);
  return { allocation, proved, bound };
}

/** Is a proof worth an attempt before neighbourhoods are? */
export function promisesProof({ total, network }: PartialAllocation, bound: number): boolean {
  const most = network.agents <= FEW_AGENTS ? FEW_PROOF_GAP : PROOF_GAP;
  return (relativeGap(total, bound) ?? 1) <= most;
}
