/** The programme's rules of one kind, in the order of the table. */
export function rulesOfKind(index, kind) {
    return index.programme.competencyRules.filter((rule) => rule.kind === kind);
}
/** What a miss of this rule costs; `null` when it is a guarantee. `size` = worth of one whole unit in the row. */
export function missOf(rule, size) {
    return rule.strength === 'must' ? null : { tier: 'competency', weight: rule.weight, size };
}
/** A limit given in hundredths, as a whole count: the least count that satisfies it from below. */
export function wholeAtLeast(rule) {
    return rule.atLeast === null ? null : Math.ceil(rule.atLeast / 100);
}
/** The greatest whole count within `at_most`. */
export function wholeAtMost(rule) {
    return rule.atMost === null ? null : Math.floor(rule.atMost / 100);
}
