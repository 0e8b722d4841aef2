import { groupBy } from '../../domain/group-by.js';
import { compareIds } from '../../domain/ids.js';
import { breach } from '../finding.js';
import { matchDemand } from '../matching.js';
/**
 * At every site and in every cycle, the rotators who need a named supervisor can all be matched to one who is
 * there for the whole cycle, serves their profession, is of a kind that their rotation lists, and has a place.
 */
export const checkNamedSupervision = (review) => {
    const supervisors = groupBy(review.tables.programme.supervisors, ({ site }) => site);
    const findings = [];
    for (const [site, byCycle] of staysBySite(review)) {
        const named = supervisors.get(site) ?? [];
        byCycle.forEach((stays, index) => {
            const span = review.tables.spans[index];
            const bound = stays.filter((stay) => named.length > 0 || stay.rotation.supervisorKinds.length > 0);
            if (span === undefined || bound.length === 0)
                return;
            const lack = findLack(bound, named.filter((supervisor) => isThere(supervisor, span)));
            if (lack === null)
                return;
            findings.push(breach({
                placement: lack.stays[0]?.placement.id ?? null,
                cycle: index + 1,
                refs: [
                    ...lack.stays.map((stay) => stay.person.rotator.at),
                    ...named.map((supervisor) => supervisor.at),
                ],
                facts: {
                    site,
                    rotators: lack.stays
                        .map((stay) => stay.person.rotator.id)
                        .sort(compareIds)
                        .join(';'),
                    needed: lack.stays.length,
                    places: lack.places,
                },
            }));
        });
    }
    return findings;
};
/** Rotators who together have fewer places than heads; `null` when all can be matched. */
function findLack(stays, supervisors) {
    const classes = groupBy(stays, ({ person, rotation }) => JSON.stringify([person.rotator.profession, rotation.supervisorKinds]));
    const groups = [...classes.values()];
    const demand = groups.map((group) => ({
        heads: group.length,
        servedBy: supervisors.flatMap((supervisor, index) => group.some((stay) => serves(supervisor, stay.person.rotator, stay.rotation)) ? [index] : []),
    }));
    const supply = supervisors.map((supervisor) => supervisor.places);
    const { deficient } = matchDemand(demand, supply);
    if (deficient.length === 0)
        return null;
    const reachable = new Set(deficient.flatMap((group) => demand[group]?.servedBy ?? []));
    return {
        stays: deficient.flatMap((group) => groups[group] ?? []),
        places: [...reachable].reduce((sum, index) => sum + (supply[index] ?? 0), 0),
    };
}
function serves(supervisor, rotator, rotation) {
    if (supervisor.profession !== null && supervisor.profession !== rotator.profession)
        return false;
    const kinds = rotation.supervisorKinds;
    return kinds.length === 0 || (supervisor.kind !== null && kinds.includes(supervisor.kind));
}
function isThere(supervisor, span) {
    return (supervisor.from ?? span.first) <= span.first && (supervisor.until ?? span.last) >= span.last;
}
/** Who is at each site, by cycle − 1. */
function staysBySite({ tables, slots }) {
    const bySite = new Map();
    for (const slot of slots) {
        const cycles = bySite.get(slot.site.id) ?? tables.spans.map(() => []);
        cycles[slot.cycle - 1]?.push(...slot.stays);
        bySite.set(slot.site.id, cycles);
    }
    return bySite;
}
