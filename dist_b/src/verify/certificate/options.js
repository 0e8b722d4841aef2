import { isEligible } from '../eligible.js';
import { offeredTerms } from '../review.js';
/** Lists the assignments that eligibility, availability, offers and decisions leave a rotator. */
export function listOptions(tables, person) {
    const { lastCycle } = person;
    const stays = Array.from({ length: lastCycle }, () => []);
    const open = new Map();
    for (const place of tables.places.values())
        open.set(place, openCycles(tables, person, place));
    for (let cycle = 1; cycle <= lastCycle; cycle += 1) {
        for (const [place, isOpen] of open) {
            const stay = stayFrom(tables, { person, place, cycle });
            if (stay === null)
                continue;
            if (isOpen.slice(stay.first - 1, stay.last).every((each) => each))
                stays[cycle - 1]?.push(stay);
        }
    }
    const mayIdle = Array.from({ length: lastCycle }, (_, at) => idleAllowed(tables, person, at + 1));
    return { stays, mayIdle, lastCycle };
}
function stayFrom({ settings }, { person, place, cycle }) {
    const future = cycle > settings.cycles;
    const last = cycle + place.rotation.lengthCycles - 1;
    if (last > (future ? person.lastCycle : settings.cycles))
        return null;
    return { ...place, person, first: cycle, last, future };
}
/** By cycle − 1: the rotator may occupy the placement. */
function openCycles(tables, person, place) {
    return Array.from({ length: person.lastCycle }, (_, at) => {
        const cycle = at + 1;
        const terms = offeredTerms(place, cycle);
        if (terms === null || person.workable[at] !== true)
            return false;
        const agrees = person.decisions.every((decision) => allows(tables, decision, place, cycle));
        return agrees && isEligible({ tables, person, place, terms, cycle });
    });
}
function allows({ settings }, decision, place, cycle) {
    if (decision.cycle !== cycle)
        return true;
    if (decision.decision === 'forbid')
        return decision.placement !== place.placement.id;
    return cycle > settings.cycles || decision.placement === place.placement.id;
}
function idleAllowed({ settings }, person, cycle) {
    return !person.decisions.some(({ decision, placement, cycle: decided }) => decided === cycle && cycle <= settings.cycles && decision === 'fix' && placement !== null);
}
