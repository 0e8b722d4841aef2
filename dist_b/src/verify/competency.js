import { deadlineOf } from './tables.js';
/** The check of a competency rule: examines every rotator whom a rule of this kind binds. */
export function checkEach(kind, examine) {
    return (review) => bindingsOf(review, kind).flatMap((binding) => examine(binding).map((shortcoming) => toFinding(binding, shortcoming)));
}
/** Every rule of a kind before every rotator whom it binds. */
export function bindingsOf(review, kind) {
    const { tables } = review;
    const bindings = [];
    for (const person of tables.people.values()) {
        for (const rule of person.rules) {
            if (rule.kind !== kind)
                continue;
            const pathway = review.pathways.get(person.rotator.id) ?? [];
            bindings.push({ tables, person, rule, pathway, deadline: deadlineOf(rule, tables.settings) });
        }
    }
    return bindings;
}
/** Assignments that count: those that end by the deadline. */
export function countedStays(binding) {
    return binding.pathway.filter((stay) => stay.last <= binding.deadline);
}
/** Those of them inside the horizon. */
export function countedInHorizon(binding) {
    return countedStays(binding).filter((stay) => !stay.future);
}
/** Whole units by which `amount` hundredths (if more than none) fall short or are too many, rounded up. */
export function wholeUnits(amount) {
    return Math.ceil(Math.max(0, amount) / 100);
}
function toFinding({ person, rule }, shortcoming) {
    const { stay } = shortcoming;
    return {
        rotator: person.rotator.id,
        placement: stay?.placement.id ?? null,
        cycle: shortcoming.cycle ?? stay?.first ?? null,
        refs: [rule.at, person.rotator.at, ...(shortcoming.refs ?? [])],
        facts: { competencyRule: rule.id, ...shortcoming.facts },
        strength: rule.strength,
        units: shortcoming.units,
        weight: rule.weight,
    };
}
