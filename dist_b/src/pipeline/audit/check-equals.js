import { compareAssignments } from '../../domain/allocation.js';
import { groupBy } from '../../domain/group-by.js';
import { verifierOf } from '../../verify/verify.js';
import { compareFairValues } from './audit-case.js';
/** Swaps the pathways of any two rotators who are equal in every table: nothing but the lottery may notice. */
export function checkEquals({ programme, allocation, verdict }) {
    const pairs = listEqualPairs(programme);
    const judge = verifierOf(programme);
    const against = pairs.flatMap(([one, other]) => {
        const swapped = judge(swapPathways(allocation, one, other));
        const names = `${one} and ${other}`;
        if (!swapped.accepted)
            return [`${names} are equal, but may not have each other's pathway`];
        return compareFairValues(swapped, verdict).map((difference) => `${names} are equal, but swapped ${difference}`);
    });
    return {
        invariant: 'equals',
        status: against.length > 0 ? 'violated' : pairs.length === 0 ? 'not-applicable' : 'holds',
        cases: pairs.length,
        evidence: pairs.length === 0
            ? 'no two rotators are equal in every table'
            : `${pairs.length} pairs of rotators equal in every table: their pathways swapped, judged again, worth the same but for the draw`,
        against,
    };
}
/** Every two neighbours among rotators of whom all tables say the same. */
export function listEqualPairs(programme) {
    const rows = personalRows(programme);
    const groups = groupBy(programme.rotators, (rotator) => JSON.stringify([withoutPlace({ ...rotator, id: '' }), rows.get(rotator.id) ?? []]));
    return [...groups.values()].flatMap((equals) => equals.slice(1).map(({ id }, at) => [equals[at]?.id ?? id, id]));
}
/** What every table says of each rotator, ids and lines left out; whoever is in a pair is like nobody else. */
function personalRows(programme) {
    const tables = {
        preferences: programme.preferences,
        history: programme.history,
        absences: programme.absences,
        decisions: programme.decisions,
        competences: programme.competences,
        ledger: programme.ledger,
        baseline: programme.baseline,
        pairs: programme.pairs.flatMap((pair) => [pair, { ...pair, rotator: pair.other }]),
    };
    const rows = new Map();
    for (const [table, list] of Object.entries(tables)) {
        for (const row of list) {
            const own = rows.get(row.rotator) ?? [];
            own.push([table, withoutPlace({ ...row, rotator: table === 'pairs' ? row.rotator : '' })]);
            rows.set(row.rotator, own);
        }
    }
    return rows;
}
function withoutPlace({ at: _at, ...rest }) {
    return rest;
}
function swapPathways(allocation, one, other) {
    const swap = (assignments) => assignments
        .map((assignment) => {
        if (assignment.rotator === one)
            return { ...assignment, rotator: other };
        return assignment.rotator === other ? { ...assignment, rotator: one } : assignment;
    })
        .sort(compareAssignments);
    return { assignments: swap(allocation.assignments), completion: swap(allocation.completion) };
}
