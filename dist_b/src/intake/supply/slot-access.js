import { wholeMonthsBetween } from '../../domain/calendar.js';
import { groupBy } from '../../domain/group-by.js';
import { slotTerms, } from '../../domain/programme.js';
import { countPresence } from './presence.js';
export function tabulateAccess(programme) {
    const presence = countPresence(programme);
    const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
    const journeys = groupBy(programme.travel, (row) => row.area);
    const minutes = new Map([...journeys].map(([area, rows]) => [area, new Map(rows.map((row) => [row.site, row.minutes]))]));
    const held = groupBy(programme.competences, (competence) => competence.rotator);
    return {
        presence,
        obstacle: (rotator, placement, cycle) => {
            const terms = slotTerms(placement, cycle);
            const span = presence.spans[cycle - 1];
            const rotation = rotations.get(placement.rotation);
            if (terms === null || terms.capacity === 0 || span === undefined || rotation === undefined)
                return 'not offered';
            const lasting = lastingObstacle(rotator, rotation, terms);
            if (lasting !== null)
                return lasting;
            const { homeArea, maxTravelMinutes } = rotator;
            if (homeArea !== null && maxTravelMinutes !== null) {
                if ((minutes.get(homeArea)?.get(placement.site) ?? 0) > maxTravelMinutes)
                    return 'travel';
            }
            if (monthsRegistered(rotator, span) < (terms.minMonthsRegistered ?? 0))
                return 'registration';
            const own = held.get(rotator.id) ?? [];
            return terms.requires.every((id) => holds(own, id, span)) ? null : 'competence';
        },
    };
}
/** What no date changes. */
function lastingObstacle(rotator, rotation, terms) {
    const { profession, band, drives, sevenDay } = rotator;
    if (rotation.professions.length > 0 && !rotation.professions.includes(profession))
        return 'profession';
    if (band !== null && (band < (terms.minBand ?? band) || band > (terms.maxBand ?? band)))
        return 'band';
    if (terms.driver && drives === false)
        return 'driving';
    return terms.sevenDay && sevenDay === false ? 'weekends' : null;
}
function monthsRegistered(rotator, span) {
    return rotator.registeredOn === null ? 0 : wholeMonthsBetween(rotator.registeredOn, span.first);
}
function holds(held, id, span) {
    return held.some(({ competence, gainedOn, expiresOn }) => competence === id && (gainedOn ?? span.first) <= span.first && (expiresOn ?? span.last) >= span.last);
}
