import { compareValues } from '../compare-values.ts';
import type { TierValue } from '../evaluate-model.ts';
import type { LoadCap, WorstLoad } from './cap-loads.ts';

/** Of the time that is left: what is given to a search that others may follow. */
export const SEARCH_SHARE = 0.4;
/** The same where any allocation will do to settle the least cap from. */
const START_SHARE = 0.12;
/** The same where no allocation is known yet and none is asked for but one: little is kept for bettering it. */
const LAST_RESORT_SHARE = 0.8;
/** Parts of what somebody must carry by which caps are looser where nobody else can keep to it: often a little is enough. */
const LOOSER: readonly number[] = [0.02, 0.08];
/** Caps tried between one that was too tight and the worst load of an allocation. */
const MOST_TRIALS = 4;

/**
 * The least cap on loads under which an allocation is found that gives nothing away in the tiers before. Mostly that is what somebody
 * must carry anyway; else somewhat looser ones, or none, and then what whole pathways
 * come to from there; where they do not help, caps between those that were too tight and the worst load found.
 */
export async function searchWithinCaps<Found extends object>(
  { floor, index }: Pick<WorstLoad, 'floor' | 'index'>,
  {
    search,
    searchSettled,
    valuesOf,
    isCrowd,
    isSettling,
  }: {
    /** Searches within a cap (`null` = none) for a share of the time that is left; `null` = nothing found. */
    readonly search: (cap: LoadCap | null, share: number) => Promise<Found | null>;
    /** Searches within the least cap there is, or the least that whole pathways come to from what was found: no worse; `null` = they do not help. */
    readonly searchSettled: (best: Found) => Promise<Found | null>;
    readonly valuesOf: (found: Found) => readonly TierValue[];
    /** So many agents that there is no time for more than one cap in vain. */
    readonly isCrowd: boolean;
    /** So few that the least cap may be settled. */
    readonly isSettling: boolean;
  },
): Promise<Found | null> {
  const isSettled = (found: Found): boolean =>
    valuesOf(found)
      .slice(0, index)
      .every((value) => value.kind === 'sum' && value.total === 0);
  let best: Found | null = await search({ most: floor, fewest: true }, SEARCH_SHARE);
  if (best !== null && isSettled(best)) return best;
  const take = (found: Found | null): boolean => {
    if (found === null || (best !== null && compareValues(valuesOf(found), valuesOf(best)) >= 0))
      return false;
    best = found;
    return true;
  };
  let tight = floor;
  const share = isSettling ? START_SHARE : SEARCH_SHARE;
  for (const part of isCrowd ? [] : LOOSER) {
    const most = Math.ceil((1 + part) * floor);
    if (best === null && !take(await search({ most, fewest: false }, share))) tight = most;
  }
  if (best === null || !isSettled(best))
    take(await search(null, best === null ? LAST_RESORT_SHARE : SEARCH_SHARE));
  const settled = best === null || !isSettling ? null : await searchSettled(best);
  if (settled !== null) return settled;
  for (let trial = 0; best !== null && trial < MOST_TRIALS; trial += 1) {
    const value = valuesOf(best)[index]!;
    const most = value.kind === 'bottleneck' ? Math.floor((tight + value.worst) / 2) : tight;
    if (most <= tight) break;
    if (!take(await search({ most, fewest: false }, SEARCH_SHARE))) tight = most;
  }
  return best;
}
