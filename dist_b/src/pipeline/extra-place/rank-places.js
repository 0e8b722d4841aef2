import { recomputeBounds } from '../../verify/certificate/recompute-bounds.js';
import { verify } from '../../verify/verify.js';
import { publishedScale } from '../tier-facts.js';
import { valueVariant } from '../value-variant.js';
import { addPlace, isOffered } from './add-place.js';
/** Tiers that only choose among equals: no place is better for them. */
const TIE_BREAKS = new Set(['lottery', 'stability']);
/**
 * The best single extra place: one more is tried at each placement, those first whose prices promise most. The prices
 * that prove the run's own bounds prove bounds for every other programme too (they need no solver), so that a place
 * that cannot beat the best one found is not solved. `certificate`: `null` = every place is solved.
 */
export async function rankPlaces(given, options) {
    const objectives = given.programme.objectives.filter(({ tier }) => !TIE_BREAKS.has(tier));
    const programme = { ...given.programme, objectives };
    const now = verify(programme, given.allocation).tiers;
    const names = now.map(({ name }) => name);
    const base = now.map(({ value }) => value);
    const candidates = programme.placements
        .filter(isOffered)
        .map(({ id }) => promise({ ...given, programme }, id, names))
        .sort((a, b) => compareVectors(a.bounds, b.bounds));
    let best = base;
    const places = [];
    for (const [tried, candidate] of candidates.entries()) {
        options.onTried(tried, candidates.length);
        const outcome = cannotBeat(candidate.bounds, { best, base })
            ? describe(candidate, { kind: 'ruled-out', proved: false }, candidate.bounds, names)
            : await solve(candidate, names, options);
        if (outcome.place.kind === 'solved' && compareVectors(outcome.rank, best) < 0)
            best = outcome.rank;
        places.push(outcome);
    }
    const order = { solved: 0, unknown: 1, 'ruled-out': 2 };
    places.sort((a, b) => order[a.place.kind] - order[b.place.kind] || compareVectors(a.rank, b.rank));
    return {
        schema: 'placewright.extra-places/1',
        now: now.map(({ name, value }) => ({ name, value: value / publishedScale(name) })),
        places: places.map(({ place }) => place),
    };
}
function promise({ programme, allocation, certificate }, placement, names) {
    const changed = addPlace(programme, placement);
    const proved = certificate === null ? [] : recomputeBounds(changed, allocation, certificate);
    const bounds = names.map((name) => proved.find(({ tier }) => tier === name)?.bound ?? null);
    return { placement, programme: changed, bounds };
}
/**
 * Whether bounds prove that a place is no better than the best one found. A tier's bound speaks only of allocations that
 * keep the tiers above at their present values, so that the next tier is looked at only where this one cannot improve.
 */
function cannotBeat(bounds, { best, base }) {
    for (const [at, least] of bounds.entries()) {
        const reached = best[at] ?? Infinity;
        if (least === null || least < reached)
            return false;
        if (least > reached)
            return true;
        if (reached !== base[at])
            return false;
    }
    return true;
}
async function solve(candidate, names, options) {
    const worth = await valueVariant(candidate.programme, options);
    if (worth.kind !== 'solved')
        return describe(candidate, { kind: 'unknown', proved: false }, candidate.bounds, names);
    const values = names.map((name) => worth.verdict.tiers.find((tier) => tier.name === name)?.value ?? null);
    return describe(candidate, { kind: 'solved', proved: worth.proved }, values, names);
}
function describe({ placement }, how, rank, names) {
    const tiers = names.map((name, at) => {
        const value = rank[at] ?? null;
        return { name, value: value === null ? null : value / publishedScale(name) };
    });
    return { place: { placement, ...how, tiers }, rank };
}
/** Lexicographic; what is not known could be anything, and comes first. */
function compareVectors(a, b) {
    for (const [at, value] of a.entries()) {
        const [left, right] = [value ?? -Infinity, b[at] ?? -Infinity];
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
