import { formulate } from '../../formulate/formulate.js';
/**
 * Rotators who have no pathway in the programme as it is to be solved. Those who `leave` earlier than before are owed
 * nothing any more: what rules promise them by a later date must not keep everybody else from being replanned.
 */
export function listStuck(before, asked) {
    const until = new Map(before.rotators.map(({ id, availableUntil }) => [id, availableUntil ?? Infinity]));
    const leaves = new Set(asked.rotators
        .filter(({ id, availableUntil }) => availableUntil !== null && availableUntil < (until.get(id) ?? 0))
        .map(({ id }) => id));
    const stuck = formulate(asked).obstacles.flatMap(({ kind, rotator }) => kind === 'no-pathway' && rotator !== null ? [rotator] : []);
    return {
        leavers: stuck.filter((id) => leaves.has(id)),
        others: stuck.filter((id) => !leaves.has(id)),
    };
}
/** The cohort of those who are owed nothing, and of those who had none while others get one. */
const RELEASED = 'released by replan';
const OTHERS = 'everybody else';
/**
 * Tables that release rotators from what they are promised. Rules bind by cohort: the released get one of their own, and
 * rules that promise something to everybody name all the others instead. Limits go on binding the released.
 */
export function tabulateRelease({ rotators, competencyRules }, released) {
    const without = rotators.filter(({ id, cohort }) => cohort === null && !released.includes(id));
    const cohorts = new Set(rotators.flatMap(({ id, cohort }) => (released.includes(id) ? [] : [cohort ?? OTHERS])));
    const promises = competencyRules.filter(({ cohorts: named, strength, kind, atLeast }) => strength === 'must' && named.length === 0 && (kind === 'cover' || atLeast !== null));
    return {
        rotators: {
            columns: ['rotator_id', 'cohort'],
            rows: released.length === 0
                ? []
                : [...released.map((id) => [id, RELEASED]), ...without.map(({ id }) => [id, OTHERS])],
        },
        competency_rules: {
            columns: ['rule_id', 'cohort'],
            rows: released.length === 0 ? [] : promises.map(({ id }) => [id, [...cohorts].join(';')]),
        },
    };
}
