import { replant } from './move-draft.js';
/**
 * An internship goes where a ward is short of somebody: one that goes on at the time changes its ward, or one of the same group comes
 * there from elsewhere. Tells whether there was one.
 */
export function fill(rules, cell, draft, random) {
    const { periods, duration, groupOf, disciplineOf } = rules;
    const { size, starts, wards } = draft;
    const ward = Math.floor(cell / periods);
    const period = cell - ward * periods;
    const discipline = disciplineOf[ward];
    const group = groupOf[discipline];
    let own = -1;
    let meeting = -1;
    for (let at = 0; at < size; at += 1) {
        if (disciplineOf[wards[at]] === discipline)
            own = at;
        if (starts[at] <= period && period < starts[at] + duration)
            meeting = at;
    }
    if (meeting >= 0 && (own === meeting || random.below(2) === 0)) {
        const before = wards[meeting];
        if (own >= 0) {
            if (own === meeting && before === ward)
                return false;
            wards[own] = before;
        }
        else if (groupOf[disciplineOf[before]] !== group)
            return false;
        wards[meeting] = ward;
        return true;
    }
    const at = own >= 0 ? own : random.below(size);
    if (groupOf[disciplineOf[wards[at]]] !== group)
        return false;
    replant(draft, at, Math.max(0, period - random.below(duration)), ward);
    return true;
}
