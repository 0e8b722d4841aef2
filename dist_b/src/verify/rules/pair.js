import { breach } from '../finding.js';
import { stayIn } from '../review.js';
import { known } from '../tables.js';
/** Pairs together are at the same slot, site or rotation (or both unplaced); pairs apart never are. */
export const checkPair = (review) => review.tables.pairs.flatMap((pair) => pair.kind === 'together' ? findSplits(review, pair) : findMeetings(review, pair));
function findSplits(review, pair) {
    const one = known(review.tables.people, pair.rotator);
    const two = known(review.tables.people, pair.other);
    return cyclesOfBoth(review, pair).flatMap((cycle) => {
        if (one.workable[cycle - 1] !== true || two.workable[cycle - 1] !== true)
            return [];
        const [mine, theirs] = bothIn(review, pair, cycle);
        if (mine === null && theirs === null)
            return [];
        if (mine !== null && theirs !== null && haveMet(pair, mine, theirs))
            return [];
        return [describe(review, pair, { cycle, mine, theirs })];
    });
}
function findMeetings(review, pair) {
    return cyclesOfBoth(review, pair).flatMap((cycle) => {
        const [mine, theirs] = bothIn(review, pair, cycle);
        if (mine === null || theirs === null || !haveMet(pair, mine, theirs))
            return [];
        return [describe(review, pair, { cycle, mine, theirs })];
    });
}
/** Cycles in which both have a pathway: past the horizon only when both go on. */
function cyclesOfBoth({ tables }, pair) {
    const last = Math.min(known(tables.people, pair.rotator).lastCycle, known(tables.people, pair.other).lastCycle);
    return Array.from({ length: last }, (_, index) => index + 1);
}
function bothIn({ pathways }, pair, cycle) {
    return [stayIn(pathways.get(pair.rotator) ?? [], cycle), stayIn(pathways.get(pair.other) ?? [], cycle)];
}
function haveMet(pair, mine, theirs) {
    switch (pair.scope) {
        case 'slot':
            return mine.placement.id === theirs.placement.id;
        case 'site':
            return mine.site.id === theirs.site.id;
        case 'rotation':
            return mine.rotation.id === theirs.rotation.id;
    }
}
function describe({ tables }, pair, found) {
    return breach({
        rotator: pair.rotator,
        placement: found.mine?.placement.id ?? null,
        cycle: found.cycle,
        refs: [
            pair.at,
            known(tables.people, pair.rotator).rotator.at,
            known(tables.people, pair.other).rotator.at,
        ],
        facts: {
            other: pair.other,
            kind: pair.kind,
            scope: pair.scope,
            otherPlacement: found.theirs?.placement.id ?? '',
        },
    });
}
