import { groupBy } from '../domain/group-by.js';
import { compareIds } from '../domain/ids.js';
import { listMembers, measureGroup } from './fairness-group.js';
export const GROUPED_BY = ['profession', 'band', 'hours', 'home_area', 'cohort'];
/** Fewer people than this could be recognised in the figures of their group. */
const SMALLEST_GROUP = 5;
/** Measures an allocation from what the verifier found; `envy` as `findEnvy` lists it. */
export function measureFairness(programme, verdict, envy) {
    const members = listMembers(programme, verdict, envy);
    const groups = GROUPED_BY.map((attribute) => [attribute, measureGroups(members, attribute)]);
    return {
        schema: 'placewright.fairness/1',
        ...measureGroup(members),
        groups: Object.fromEntries(groups),
        rotators_without_wishes: members.flatMap(({ facts }) => (facts.hasWishes ? [] : [facts.rotator])),
        rotators: members.map(({ facts, envies }) => ({
            rotator_id: facts.rotator,
            programme_dissatisfaction: facts.programmeDissatisfaction,
            ledger: facts.ledger,
            first_choices: facts.firstChoices,
            worst_choices: facts.worstChoices,
            unplaced_cycles: facts.unplaced.length,
            envies: envies?.map(({ other, gain, feasible }) => ({ rotator_id: other, gain, feasible })) ?? null,
        })),
    };
}
const ATTRIBUTES = {
    profession: ({ rotator }) => rotator.profession,
    band: ({ rotator }) => (rotator.band === null ? 'not given' : String(rotator.band)),
    hours: ({ rotator }) => (rotator.wte < 100 ? 'part-time' : 'full-time'),
    home_area: ({ rotator }) => rotator.homeArea ?? 'not given',
    cohort: ({ rotator }) => rotator.cohort ?? 'not given',
};
/** Groups in the order of their names. One small group alone could be told from the total, so the next goes with it. */
function measureGroups(members, attribute) {
    const groups = [...groupBy(members, ATTRIBUTES[attribute])];
    const bySize = [...groups].sort(([, a], [, b]) => a.length - b.length);
    const small = bySize.filter(([, own]) => own.length < SMALLEST_GROUP);
    const hidden = new Set((small.length === 1 ? bySize.slice(0, 2) : small).map(([group]) => group));
    return groups
        .sort(([a], [b]) => compareIds(a, b))
        .map(([group, own]) => hidden.has(group) ? { group, suppressed: true } : { group, suppressed: false, ...measureGroup(own) });
}
