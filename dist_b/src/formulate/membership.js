import { cyclesOf } from './agent-choices.js';
import { historyMatches, placementMatches } from './subject.js';
/** Matches every slot against the terms once, so that loops over choices only look up. */
export function tabulateMembership(index, terms) {
    const cycles = index.programmeCycles;
    const dated = terms.some((term) => term.kind === 'seven_day');
    const table = index.programme.placements.map((_, placement) => Array.from({ length: dated ? cycles : 1 }, (_, period) => terms.flatMap((term, at) => placementMatches(index, term, { placement, cycle: period + 1 }) ? [at] : [])));
    const termsAt = (placement, cycle) => table[placement][dated ? cycle - 1 : 0];
    return { termsAt, has: (placement, cycle) => termsAt(placement, cycle).length > 0 };
}
/** Positions of the terms that a past entry belongs to, ascending; entries of one rotation and site are matched once. */
export function tabulateHistory(index, terms) {
    const known = new Map();
    return (entry) => {
        const key = JSON.stringify([entry.rotation, entry.site]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const found = terms.flatMap((term, at) => (historyMatches(index, term, entry) ? [at] : []));
        known.set(key, found);
        return found;
    };
}
/** Whether a choice belongs to the membership's terms, judged by its first cycle. */
export function choiceBelongs(membership, choices, choice) {
    const placement = choices.option[choice];
    return placement >= 0 && membership.has(placement, choices.start[choice] + 1);
}
/** Sorts choices by the terms they belong to (positions as in the membership). */
export function groupByTerm(membership, choices, selected) {
    const groups = new Map();
    for (const choice of selected) {
        for (const cycle of cyclesOf(choices, choice)) {
            for (const term of membership.termsAt(choices.option[choice], cycle)) {
                const group = groups.get(term) ?? { choices: [], cycles: [] };
                groups.set(term, group);
                if (group.choices.at(-1) === choice)
                    group.cycles[group.cycles.length - 1] += 1;
                else {
                    group.choices.push(choice);
                    group.cycles.push(1);
                }
            }
        }
    }
    return groups;
}
