import { hasFinding } from './checks.js';
import { opinionsOf } from './opinion.js';
import { openReview, stayIn } from './review.js';
import { deadlineOf, indexTables } from './tables.js';
/** Beyond so many pairs of rotators nothing is worked out. */
const MOST_PAIRS = 2_000_000;
/**
 * Who would rather have whose placements, by rotator, then other; `null` when there are too many pairs. *Feasible*
 * looks at the rotator alone: presence, eligibility, decisions and every competency rule that must hold by the end of
 * the horizon. What is shared with others (places, supervision, pairs) and what is still owed after it is left open.
 */
export function findEnvy(programme, allocation) {
    const people = programme.rotators.length;
    if (people * (people - 1) > MOST_PAIRS)
        return null;
    const tables = indexTables(programme);
    const ask = opinionsOf(tables);
    const review = openReview(tables, allocation);
    const horizons = new Map([...review.pathways].map(([rotator, stays]) => [rotator, stays.filter((stay) => !stay.future)]));
    return [...tables.people.values()].flatMap((person) => {
        const { id } = person.rotator;
        const own = dissatisfactionWith(ask, tables, person, horizons.get(id) ?? []);
        return [...horizons].flatMap(([other, stays]) => {
            if (other === id)
                return [];
            const gain = own - dissatisfactionWith(ask, tables, person, stays);
            return gain > 0 ? [{ rotator: id, other, gain, feasible: mayHave(review, person, stays) }] : [];
        });
    });
}
/** Sum over the rotator's workable cycles, those left empty by decision excepted. */
function dissatisfactionWith(ask, { settings }, person, stays) {
    let sum = 0;
    for (let cycle = 1; cycle <= settings.cycles; cycle += 1) {
        if (person.workable[cycle - 1] !== true || isEmptied(person, cycle))
            continue;
        sum += ask(person, cycle, stayIn(stays, cycle)?.placement.id ?? null).dissatisfaction;
    }
    return sum;
}
function isEmptied(person, cycle) {
    return person.decisions.some((row) => row.cycle === cycle && row.decision === 'fix' && row.placement === null);
}
/** Lays the stays on the rotator alone in the world, and runs every check. */
function mayHave({ tables, allocation }, person, stays) {
    const { id } = person.rotator;
    const alone = {
        tables: { ...tables, people: new Map([[id, person]]), pairs: [] },
        allocation,
        pathways: new Map([[id, stays.map((stay) => ({ ...stay, person }))]]),
        slots: [],
        malformed: [],
    };
    const open = new Set(person.rules
        .filter((rule) => MET_LATER.has(rule.kind) && deadlineOf(rule, tables.settings) > tables.settings.cycles)
        .map((rule) => rule.id));
    return !hasFinding(alone, ({ strength, facts }) => strength === 'must' && !open.has(String(facts.competencyRule ?? '')));
}
/** Rules that future cycles may still meet. */
const MET_LATER = new Set(['cover', 'choose']);
