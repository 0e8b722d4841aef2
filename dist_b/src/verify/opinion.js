import { roundedQuotient } from '../domain/units.js';
import { isEligible, offeredIn } from './eligible.js';
import { valuePlaces, wishesIn } from './wishes.js';
/** The most that one cycle can dissatisfy: what being unplaced costs, and being where one may not be. */
const MOST = 1000;
/**
 * Opinions follow from the tables alone: each cycle is judged once, however many placements are asked about.
 * `cycle` must be workable for the person.
 */
export function opinionsOf(tables) {
    const offered = offeredByProfession(tables);
    const known = new Map();
    return (person, cycle, placement) => {
        const judged = known.get(person) ?? new Map();
        known.set(person, judged);
        const judgement = judged.get(cycle) ?? judge(tables, { person, cycle, offered });
        judged.set(cycle, judgement);
        return opinionOn(placement, judgement);
    };
}
function judge(tables, { person, cycle, offered }) {
    if (person.preferences.length === 0)
        return { open: 0, hasWishes: false, values: new Map() };
    const open = [];
    for (const { place, terms } of offered(person.rotator.profession, cycle)) {
        if (isEligible({ tables, person, place, terms, cycle }))
            open.push(place);
    }
    const kinds = wishesIn(person.preferences, cycle, open);
    if (kinds.length === 0)
        return { open: open.length, hasWishes: false, values: new Map() };
    const weight = kinds.reduce((sum, kind) => sum + kind.weight, 0);
    const byKind = kinds.map((kind) => valuePlaces(kind, open));
    const values = new Map(open.map(({ placement }, index) => {
        const weighted = kinds.reduce((sum, kind, k) => sum + kind.weight * (byKind[k]?.[index] ?? 0), 0);
        return [placement.id, roundedQuotient(weighted, weight)];
    }));
    return { open: open.length, hasWishes: true, values };
}
function opinionOn(placement, { open, hasWishes, values }) {
    const seen = { open, hasWishes };
    if (placement === null)
        return { dissatisfaction: MOST, rank: null, isWorst: true, ...seen };
    if (!hasWishes)
        return { dissatisfaction: 0, rank: 1, isWorst: false, ...seen };
    const own = values.get(placement);
    if (own === undefined)
        return { dissatisfaction: MOST, rank: null, isWorst: true, ...seen };
    let better = 0;
    let most = own;
    for (const value of values.values()) {
        if (value < own)
            better += 1;
        if (value > most)
            most = value;
    }
    return { dissatisfaction: own, rank: 1 + better, isWorst: better > 0 && most === own, ...seen };
}
function offeredByProfession(tables) {
    const known = new Map();
    return (profession, cycle) => {
        const key = `${cycle} ${profession}`;
        const offers = known.get(key) ??
            offeredIn(tables, cycle).filter(({ place: { rotation } }) => rotation.professions.length === 0 || rotation.professions.includes(profession));
        known.set(key, offers);
        return offers;
    };
}
