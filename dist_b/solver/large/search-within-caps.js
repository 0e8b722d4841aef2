import { compareValues } from '../compare-values.js';
/** Of the time that is left: what is given to a search that others may follow. */
export const SEARCH_SHARE = 0.4;
/** The same where no allocation is known yet and none is asked for but one: little is kept for bettering it. */
const LAST_RESORT_SHARE = 0.8;
/** Parts of what somebody must carry by which caps are looser where nobody else can keep to it: often a little is enough. */
const LOOSER = [0.02, 0.08];
/** Caps tried between one that was too tight and the worst load of an allocation. */
const MOST_TRIALS = 4;
/**
 * The least cap on loads under which an allocation is found that gives nothing away in the tiers before. Mostly that is what somebody
 * must carry anyway; else somewhat looser ones, or none, and then caps between those that were too tight and the worst load found.
 */
export async function searchWithinCaps({ floor, index }, { search, valuesOf, isCrowd, }) {
    const isSettled = (found) => valuesOf(found)
        .slice(0, index)
        .every((value) => value.kind === 'sum' && value.total === 0);
    let best = await search({ most: floor, fewest: true }, SEARCH_SHARE);
    if (best !== null && isSettled(best))
        return best;
    const take = (found) => {
        if (found === null || (best !== null && compareValues(valuesOf(found), valuesOf(best)) >= 0))
            return false;
        best = found;
        return true;
    };
    let tight = floor;
    for (const part of isCrowd ? [] : LOOSER) {
        const most = Math.ceil((1 + part) * floor);
        if (best === null && !take(await search({ most, fewest: false }, SEARCH_SHARE)))
            tight = most;
    }
    if (best === null || !isSettled(best))
        take(await search(null, best === null ? LAST_RESORT_SHARE : SEARCH_SHARE));
    for (let trial = 0; best !== null && trial < MOST_TRIALS; trial += 1) {
        const value = valuesOf(best)[index];
        const most = value.kind === 'bottleneck' ? Math.floor((tight + value.worst) / 2) : tight;
        if (most <= tight)
            break;
        if (!take(await search({ most, fewest: false }, SEARCH_SHARE)))
            tight = most;
    }
    return best;
}
