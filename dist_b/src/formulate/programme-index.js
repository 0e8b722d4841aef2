import { cycleSpan, wholeMonthsBetween } from '../domain/calendar.js';
import { groupBy } from '../domain/group-by.js';
import { slotTerms, } from '../domain/programme.js';
/** Resolves every id of a checked programme. Throws `RangeError` on an id that intake would have refused. */
export function indexProgramme(programme) {
    const { settings, placements, rotations, sites, rotators } = programme;
    const rotationOf = positions(programme.rotations);
    const siteOf = positions(programme.sites);
    const cycles = settings.programmeCycles;
    const spans = Array.from({ length: cycles }, (_, period) => cycleSpan(settings, period + 1));
    const months = rotators.flatMap(({ registeredOn }) => spans.map(({ first }) => (registeredOn === null ? 0 : wholeMonthsBetween(registeredOn, first))));
    const history = groupByRotator(programme.history);
    const terms = [];
    for (const placement of placements) {
        for (let cycle = 1; cycle <= cycles; cycle += 1)
            terms.push(offeredTerms(placement, cycle));
    }
    const placementRotation = Int32Array.from(placements, (p) => position(rotationOf, p.rotation));
    const placementSite = Int32Array.from(placements, (p) => position(siteOf, p.site));
    return {
        programme,
        horizon: settings.cycles,
        programmeCycles: cycles,
        rotatorOf: positions(programme.rotators),
        placementOf: positions(programme.placements),
        rotationOf,
        siteOf,
        pillarOf: positions(programme.pillars),
        placementRotation,
        placementSite,
        spans,
        rotator: (at) => rotators[at],
        placement: (at) => placements[at],
        rotationAt: (at) => rotations[placementRotation[at]],
        siteAt: (at) => sites[placementSite[at]],
        terms: (placement, cycle) => terms[placement * cycles + cycle - 1] ?? null,
        creditRate: creditRates(programme),
        monthsRegistered: (rotator, cycle) => months[rotator * cycles + cycle - 1],
        historyOf: (at) => history.get(rotators[at].id) ?? [],
    };
}
/** Position of an id that must exist. */
export function position(map, id) {
    const found = map.get(id);
    if (found === undefined)
        throw new RangeError(`"${id}" is not in the programme`);
    return found;
}
/** Rows of a table by the rotator they speak of, in the order of the table. */
export function groupByRotator(rows) {
    return groupBy(rows, ({ rotator }) => rotator);
}
function creditRates({ rotationPillars }) {
    const rates = new Map();
    for (const { rotation, pillar, site, credit } of rotationPillars) {
        const pillars = rates.get(rotation) ?? new Map();
        const sites = pillars.get(pillar) ?? new Map();
        rates.set(rotation, pillars.set(pillar, sites.set(site, credit)));
    }
    return ({ rotation, site }, pillar) => {
        const sites = rates.get(rotation)?.get(pillar);
        return sites?.get(site) ?? sites?.get(null) ?? 0;
    };
}
function offeredTerms(placement, cycle) {
    const terms = slotTerms(placement, cycle);
    return terms !== null && terms.capacity > 0 ? terms : null;
}
function positions(rows) {
    return new Map(rows.map((row, at) => [row.id, at]));
}
