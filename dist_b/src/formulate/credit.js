import { shortestRun } from '../domain/calendar.js';
import { position } from './programme-index.js';
import { historyMatches, placementMatches } from './subject.js';
const WHOLE = 100;
/** Prepares the credits of one group of terms; rates are looked up once a placement. */
export function tabulateCredits(index, presence, terms) {
    const { programme } = index;
    const visits = terms.filter((term) => term.kind !== 'pillar');
    const pillars = terms
        .filter((term) => term.kind === 'pillar')
        .map((term) => programme.pillars[position(index.pillarOf, term.id)].id);
    const rates = programme.placements.map((placement) => pillars.map((pillar) => index.creditRate(placement, pillar)).filter((rate) => rate > 0));
    return {
        ofCycle: ({ rotator, placement, cycle }) => {
            const worked = index.rotator(rotator).wte * presence.present(rotator, cycle);
            let credit = 0;
            for (const rate of rates[placement]) {
                credit += Math.floor((rate * worked) / (WHOLE * presence.days(cycle)));
            }
            const visited = visits.some((term) => placementMatches(index, term, { placement, cycle }));
            return visited ? credit + WHOLE : credit;
        },
        ofHistory: (rotator, entry) => {
            const worked = index.rotator(rotator).wte * daysOf(index, entry);
            let credit = 0;
            for (const pillar of pillars) {
                if (entry.credit === null) {
                    credit += Math.floor((index.creditRate(entry, pillar) * worked) / (WHOLE * pastCycleDays(index)));
                }
                else if (isPillarOf(index, entry.rotation, pillar))
                    credit += entry.credit;
            }
            const visited = visits.some((term) => historyMatches(index, term, entry));
            return visited ? credit + WHOLE * lengthOf(index, entry) : credit;
        },
    };
}
/** What a cycle of history is taken to last: the shortest a cycle can be, so that a whole one always counts whole. */
function pastCycleDays(index) {
    return shortestRun(index.programme.settings.cycleMonths);
}
/** Days an entry counts for: at most the rotation's length, exactly that when its dates are not known. */
function daysOf(index, entry) {
    const whole = lengthOf(index, entry) * pastCycleDays(index);
    if (entry.startedOn === null || entry.endedOn === null)
        return whole;
    return Math.min(whole, Math.max(0, entry.endedOn - entry.startedOn + 1));
}
function lengthOf(index, entry) {
    return index.programme.rotations[position(index.rotationOf, entry.rotation)].lengthCycles;
}
/** A credit written into the history counts for every pillar the rotation has a row for, whatever the site. */
function isPillarOf(index, rotation, pillar) {
    return index.programme.rotationPillars.some((row) => row.rotation === rotation && row.pillar === pillar);
}
