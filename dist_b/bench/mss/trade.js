import { redraw, replant } from './move-draft.js';
/**
 * Two students trade: their wards of one time, or whole internships with their times, or the first takes what the second has, who
 * draws anew. Groups are kept. Tells whether there was something to trade, and whether staffing stays what it was.
 */
export function trade(rules, other, one, two, random) {
    const { groupOf, disciplineOf } = rules;
    const at = random.below(one.size);
    const mine = one.wards[at];
    const start = one.starts[at];
    const kind = random.below(8);
    let to = random.below(two.size);
    if (kind < 4) {
        // At the same time, if there is one: then no place is left empty.
        to = meeting(two, start, rules.duration, to);
    }
    const yours = two.wards[to];
    if (mine === yours && kind < 4)
        return 'none';
    if (groupOf[disciplineOf[mine]] !== groupOf[disciplineOf[yours]])
        return 'none';
    const from = two.starts[to];
    if (kind < 3) {
        one.wards[at] = yours;
        two.wards[to] = mine;
        return from === start ? 'even' : 'uneven';
    }
    replant(one, at, from, yours);
    if (kind < 6) {
        replant(two, to, start, mine);
        return 'even';
    }
    redraw(rules, other, two, to, random);
    return 'uneven';
}
/** An internship that goes on at the same time; without one, the other that was named. */
function meeting({ size, starts }, start, duration, otherwise) {
    for (let at = 0; at < size; at += 1) {
        const from = starts[at];
        if (from > start - duration && from < start + duration)
            return at;
    }
    return otherwise;
}
