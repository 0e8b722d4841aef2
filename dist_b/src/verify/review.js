import { slotTerms } from '../domain/programme.js';
/** Reads an allocation against the tables. Never throws for anything an allocation can contain. */
export function openReview(tables, allocation) {
    const malformed = [];
    const pathways = new Map();
    for (const id of tables.people.keys())
        pathways.set(id, []);
    const read = (assignment, future) => {
        const person = tables.people.get(assignment.rotator);
        const place = tables.places.get(assignment.placement);
        const problem = findProblem(tables, assignment, { person, place, future });
        if (problem !== null)
            malformed.push({ assignment, problem });
        else if (person !== undefined && place !== undefined) {
            const last = assignment.cycle + assignment.length - 1;
            const { placement, rotation, site } = place;
            const stay = { placement, rotation, site, person, first: assignment.cycle, last, future };
            pathways.get(assignment.rotator)?.push(stay);
        }
    };
    for (const assignment of allocation.assignments)
        read(assignment, false);
    for (const assignment of allocation.completion)
        read(assignment, true);
    for (const pathway of pathways.values())
        pathway.sort((a, b) => a.first - b.first);
    return { tables, allocation, pathways, slots: collectSlots(tables, pathways), malformed };
}
function findProblem(tables, { cycle, length }, seen) {
    if (seen.person === undefined)
        return 'unknown-rotator';
    if (seen.place === undefined)
        return 'unknown-placement';
    if (!Number.isSafeInteger(cycle) || !Number.isSafeInteger(length) || length < 1)
        return 'not-whole-cycles';
    const horizon = tables.settings.cycles;
    const last = cycle + length - 1;
    if (seen.future)
        return cycle > horizon && last <= seen.person.lastCycle ? null : 'outside-future';
    return cycle >= 1 && last <= horizon ? null : 'outside-horizon';
}
function collectSlots(tables, pathways) {
    const { settings, places } = tables;
    const present = new Map();
    for (const pathway of pathways.values()) {
        for (const stay of pathway) {
            const byCycle = present.get(stay.placement.id) ?? tables.spans.map(() => []);
            present.set(stay.placement.id, byCycle);
            for (let cycle = stay.first; cycle <= stay.last; cycle += 1)
                byCycle[cycle - 1]?.push(stay);
        }
    }
    const slots = [];
    for (const place of places.values()) {
        const byCycle = present.get(place.placement.id);
        const last = byCycle === undefined ? settings.cycles : settings.programmeCycles;
        for (let cycle = 1; cycle <= last; cycle += 1) {
            const { placement, rotation, site } = place;
            const terms = offeredTerms(place, cycle);
            const stays = byCycle?.[cycle - 1] ?? [];
            if (terms === null || (cycle > settings.cycles && stays.length === 0))
                continue;
            slots.push({ placement, rotation, site, cycle, terms, stays });
        }
    }
    return slots;
}
/** The terms on which a placement is offered in a cycle; `null` when it is not: no row, or no capacity. */
export function offeredTerms(place, cycle) {
    const terms = slotTerms(place.placement, cycle);
    return terms === null || terms.capacity <= 0 ? null : terms;
}
/** Where a pathway has the rotator in a cycle. */
export function stayIn(pathway, cycle) {
    return pathway.find((stay) => stay.first <= cycle && cycle <= stay.last) ?? null;
}
