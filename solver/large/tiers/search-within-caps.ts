import { compareValues } from '../../model/compare-values.ts';
import type { TierValue } from '../../model/evaluate-model.ts';
import type { SearchEnds } from '../improve/improve-allocation.ts';
import type { LoadCap, WorstLoad } from '../prices/cap-loads.ts';
import { missNothing } from './misses.ts';

/** Of the time that is left: what is given to a search that others may follow. */
export const SEARCH_SHARE = 0.4;
/** The same where it ends with the first allocation … */
const PROBE_SHARE = 0.25;
/** … and where none is known yet and none is asked for but one: little is kept for bettering it. */
const LAST_RESORT_SHARE = 0.8;
/** Parts of what somebody must carry by which caps are looser where nobody else can keep to it: often a little is enough. */
const LOOSER: readonly number[] = [0.02, 0.08];
/** The same where whole pathways follow, which begin with any allocation. */
const START: readonly number[] = [0.02];
/** Caps tried between one that was too tight and the worst load of an allocation. */
const MOST_TRIALS = 4;

/**
 * The least cap on loads under which an allocation is found that gives nothing away in the tiers before. Mostly that is what somebody
 * must carry anyway; else somewhat looser ones, or none, and then what whole pathways come to from there; where they do not help, caps
 * between those that were too tight and the worst load found, each until there is an allocation, the last of which is bettered.
 */
export async function searchWithinCaps<Found extends object>(
  { floor, index }: Pick<WorstLoad, 'floor' | 'index'>,
  {
    search,
    searchFrom,
    searchSettled,
    leastWorst,
    valuesOf,
    isSettled,
    isCrowd,
    isSettling,
    isFollowed,
  }: {
    /** Searches within a cap (`null` = none) for a share of the time that is left; `refuted` = the tiers before do not come to nothing within it; `null` = nothing found. */
    readonly search: (
      cap: LoadCap | null,
      share: number,
      ends: SearchEnds,
    ) => Promise<Found | 'refuted' | null>;
    /** Betters an allocation while nobody carries more than the worst load in it. */
    readonly searchFrom: (best: Found, share: number) => Promise<Found | null>;
    /** Searches within the least cap there is, or the least that whole pathways come to from what was found: no worse; `null` = they do not help. */
    readonly searchSettled: (best: Found) => Promise<Found | null>;
    /** No worst load below this can be had, as far as is proved. */
    readonly leastWorst: () => number;
    readonly valuesOf: (found: Found) => readonly TierValue[];
    /** Do the tiers before the worst load come to no more than they must, as far as is proved? */
    readonly isSettled: (found: Found) => boolean;
    /** So many agents that there is no time for more than one cap in vain. */
    readonly isCrowd: boolean;
    /** So few that the least cap may be settled. */
    readonly isSettling: boolean;
    /** Whole pathways go on from what is found: what misses something before the worst load is theirs. */
    readonly isFollowed: boolean;
  },
): Promise<Found | null> {
  const missesNothing = (found: Found): boolean => missNothing(valuesOf(found), index);
  let best: Found | null = null;
  /** It ended with the first allocation. */
  let isRough = false;
  const take = (found: Found | 'refuted' | null, { isStart }: SearchEnds): boolean => {
    if (found === null || found === 'refuted') return false;
    if (best !== null && compareValues(valuesOf(found), valuesOf(best)) >= 0) return false;
    best = found;
    isRough = isStart;
    return true;
  };
  const seek = async (cap: LoadCap | null, share: number, ends: SearchEnds): Promise<boolean> =>
    take(await search(cap, share, ends), ends);
  const isTheirs = (): boolean => isFollowed && best !== null && !missesNothing(best);
  const first = await search({ most: floor, fewest: true }, SEARCH_SHARE, TRIAL);
  if (take(first, TRIAL) && (isTheirs() || isSettled(best!))) return best;
  let tight = floor;
  for (const part of isCrowd ? [] : isSettling ? START : LOOSER) {
    const most = Math.ceil((1 + part) * floor);
    if (best === null && !(await seek({ most, fewest: false }, PROBE_SHARE, PROBE))) tight = most;
  }
  const wasFound = best !== null;
  if (!wasFound) await seek(null, LAST_RESORT_SHARE, { isTrial: false, isStart: true });
  if (best === null || isTheirs()) return best;
  if (!isSettled(best)) {
    // Perhaps the tiers before never come to nothing, so that the floor was given up for no reason.
    if (first === 'refuted') await seek({ most: floor, fewest: true }, SEARCH_SHARE, TRIAL);
    if (wasFound || isRough) await seek(null, SEARCH_SHARE, { isTrial: false, isStart: false });
  }
  const settled = isSettling ? await searchSettled(best) : null;
  if (settled !== null) return settled;
  for (let trial = 0; trial < MOST_TRIALS; trial += 1) {
    if (missesNothing(best)) tight = Math.max(tight, leastWorst() - 1);
    const value: TierValue = valuesOf(best)[index]!;
    const most = value.kind === 'bottleneck' ? Math.floor((tight + value.worst) / 2) : tight;
    if (most <= tight) break;
    if (!(await seek({ most, fewest: false }, PROBE_SHARE, PROBE))) tight = most;
  }
  return (isRough ? await searchFrom(best, SEARCH_SHARE) : null) ?? best;
}

const TRIAL: SearchEnds = { isTrial: true, isStart: false };
const PROBE: SearchEnds = { isTrial: true, isStart: true };
