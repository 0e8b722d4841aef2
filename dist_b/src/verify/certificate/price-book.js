import { offeredTerms } from '../review.js';
/** Reads the prices of a tier. A price without a limit behind it, or for a row that is not there, is left out. */
export function openPriceBook(tables, { slots }, grains) {
    const byPlacement = new Map();
    const elsewhere = [];
    const shortfalls = new Map();
    let limits = 0n;
    for (const entry of slots) {
        const row = restateRow(tables, entry, grains);
        const limit = entry.price > 0 ? row?.atLeast : row?.atMost;
        if (row === null || limit === null || limit === undefined || entry.price === 0)
            continue;
        limits += BigInt(entry.price) * BigInt(limit);
        if (entry.rule === 'minimum-staffing') {
            const key = `${entry.placement} ${entry.cycle}`;
            shortfalls.set(key, (shortfalls.get(key) ?? 0) + entry.price);
        }
        const priced = { row, cycle: entry.cycle, price: entry.price };
        if (!('placement' in entry))
            elsewhere.push(priced);
        else
            byPlacement.set(entry.placement, [...(byPlacement.get(entry.placement) ?? []), priced]);
    }
    return {
        limits,
        shortfallPrice: (placement, cycle) => shortfalls.get(`${placement} ${cycle}`) ?? 0,
        reducedCost(stay) {
            let cost = 0;
            for (const list of [byPlacement.get(stay.placement.id) ?? [], elsewhere]) {
                for (const { row, cycle, price } of list) {
                    if (cycle < stay.first || cycle > stay.last || !row.covers(stay))
                        continue;
                    cost -= price * row.weigh(stay);
                }
            }
            return cost;
        },
    };
}
function restateRow(tables, entry, grains) {
    switch (entry.rule) {
        case 'named-supervision':
            return supervisedRow(tables, entry);
        case 'pair':
            return pairRow(tables, entry);
        default: {
            const place = tables.places.get(entry.placement);
            const terms = place === undefined ? null : offeredTerms(place, entry.cycle);
            return terms === null ? null : slotRow(tables, entry, terms, grains);
        }
    }
}
function slotRow(tables, { rule, placement, cycle }, terms, grains) {
    const here = { covers: (stay) => stay.placement.id === placement };
    const one = { ...here, weigh: () => 1, atLeast: null };
    const share = (stay) => (terms.unit === 'heads' ? 100 : stay.person.rotator.wte);
    switch (rule) {
        case 'capacity': {
            const grain = terms.unit === 'heads' ? 100 : Math.max(1, grains(placement, cycle));
            const most = terms.capacity + (terms.unit === 'wte' ? terms.excess : 0);
            return { ...here, weigh: share, atLeast: null, atMost: most - (most % grain) };
        }
        case 'minimum-staffing': {
            const counts = tables.programme.objectives.some(({ tier }) => tier === 'staffing');
            if (!counts || cycle > tables.settings.cycles)
                return null;
            return { ...here, weigh: share, atLeast: terms.minimum, atMost: null };
        }
        case 'supervision': {
            const { supervisors, rotatorsPerSupervisor } = terms;
            if (supervisors === null || rotatorsPerSupervisor === null)
                return null;
            return { ...one, atMost: supervisors * rotatorsPerSupervisor };
        }
        case 'preceptor': {
            const firstDay = tables.spans[cycle - 1]?.first;
            if (terms.preceptorPlaces === null || firstDay === undefined)
                return null;
            const isPreceptee = ({ person }) => person.rotator.preceptorshipUntil !== null && person.rotator.preceptorshipUntil >= firstDay;
            return { ...one, weigh: (stay) => (isPreceptee(stay) ? 1 : 0), atMost: terms.preceptorPlaces };
        }
    }
}
/** Rotators of these classes are no more than the places of those who serve any of them (Hall 1935). */
function supervisedRow(tables, { site, cycle, classes }) {
    const span = tables.spans[cycle - 1];
    if (span === undefined)
        return null;
    const named = tables.programme.supervisors.filter((supervisor) => supervisor.site === site);
    const serving = named.filter(({ profession, kind, from, until }) => (from ?? span.first) <= span.first &&
        (until ?? span.last) >= span.last &&
        classes.some((group) => (profession === null || profession === group.profession) &&
            (group.kinds.length === 0 || (kind !== null && group.kinds.includes(kind)))));
    const keys = new Set(classes.map(({ profession, kinds }) => classKey(profession, kinds)));
    return {
        atLeast: null,
        atMost: serving.reduce((sum, { places }) => sum + places, 0),
        weigh: () => 1,
        covers: ({ person, site: at, rotation }) => at.id === site &&
            (named.length > 0 || rotation.supervisorKinds.length > 0) &&
            keys.has(classKey(person.rotator.profession, rotation.supervisorKinds)),
    };
}
function classKey(profession, kinds) {
    return JSON.stringify([profession, [...kinds].sort()]);
}
function pairRow(tables, entry) {
    const { rotator, other, kind, scope, place, cycle } = entry;
    const exists = tables.pairs.some((pair) => pair.rotator === rotator && pair.other === other && pair.kind === kind && pair.scope === scope);
    const both = [tables.people.get(rotator), tables.people.get(other)];
    const bound = both.every((person) => isBound(person, cycle));
    if (!exists || !bound)
        return null;
    const together = kind === 'together';
    const placeOf = ({ placement, rotation, site }) => scope === 'slot' ? placement.id : scope === 'site' ? site.id : rotation.id;
    return {
        atLeast: together ? 0 : null,
        atMost: together ? 0 : 1,
        weigh: ({ person }) => (together && person.rotator.id === other ? -1 : 1),
        covers: (stay) => (stay.person.rotator.id === rotator || stay.person.rotator.id === other) && placeOf(stay) === place,
    };
}
function isBound(person, cycle) {
    return person !== undefined && cycle <= person.lastCycle && person.workable[cycle - 1] === true;
}
