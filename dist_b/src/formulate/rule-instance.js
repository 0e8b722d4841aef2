/** One occurrence of `rule`; what `fields` leaves out is `must`, no lines, nobody, nothing. */
export function instanceOf(rule, fields) {
    return {
        rule,
        strength: 'must',
        refs: [],
        rotator: null,
        placement: null,
        cycle: null,
        competencyRule: null,
        facts: {},
        ...fields,
    };
}
/** One occurrence of a competency rule: strength, line and id come from its row. */
export function competencyInstance(rule, fields) {
    return instanceOf(rule.kind, {
        strength: rule.strength,
        refs: [rule.at],
        competencyRule: rule.id,
        ...fields,
    });
}
/** The pattern that matches this instance and its like only. */
export function omissionOf(instance) {
    const { rule, rotator, placement, cycle, competencyRule, facts } = instance;
    const subject = facts.subject;
    const pattern = { rule, rotator, placement, cycle, competencyRule };
    return subject === undefined ? pattern : { ...pattern, subject: String(subject) };
}
/** Whether any of the patterns leaves this instance out. */
export function isOmitted(instance, omissions) {
    return omissions.some((pattern) => matches(pattern, instance));
}
function matches(pattern, instance) {
    return (pattern.rule === instance.rule &&
        (pattern.rotator === undefined || pattern.rotator === instance.rotator) &&
        (pattern.placement === undefined || pattern.placement === instance.placement) &&
        (pattern.cycle === undefined || pattern.cycle === instance.cycle) &&
        (pattern.competencyRule === undefined || pattern.competencyRule === instance.competencyRule) &&
        (pattern.subject === undefined || pattern.subject === String(instance.facts.subject)));
}
