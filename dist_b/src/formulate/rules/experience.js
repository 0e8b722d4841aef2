import { placedChoices } from '../agent-choices.js';
import { bindsRotator, boundRotators } from '../binding.js';
import { missOf, rulesOfKind } from '../competency-rules.js';
import { choiceBelongs, tabulateMembership } from '../membership.js';
import { competencyInstance } from '../rule-instance.js';
import { formatTerms } from '../subject.js';
/**
 * Months registered before a placement of the subject. As a guarantee it takes cells away (months only grow,
 * so a later cycle of the same assignment never fails where its first passes); as a wish each offending
 * assignment is a miss. Facts: `subject`, `months` (cells only), `required`.
 */
export const experience = {
    cells: (ground) => withStrength(ground.index, 'must').map((rule) => cellRule(ground, rule)),
    rows: (sheet) => {
        for (const rule of withStrength(sheet.index, 'should'))
            addMisses(sheet, rule);
    },
};
function withStrength(index, strength) {
    return rulesOfKind(index, 'experience').filter((rule) => rule.strength === strength);
}
function tooEarly(index, rule, cell) {
    return index.monthsRegistered(cell.rotator, cell.cycle) * 100 < (rule.atLeast ?? 0);
}
function cellRule({ index }, rule) {
    const subject = tabulateMembership(index, rule.subject);
    return {
        scope: 'dated',
        forbids: (rotator, placement, cycle) => subject.has(placement, cycle) &&
            bindsRotator(rule, index.rotator(rotator)) &&
            tooEarly(index, rule, { rotator, cycle }),
        instances: ({ rotator, placement, cycle }) => [
            describe(index, rule, rotator, {
                placement: index.placement(placement).id,
                cycle,
                months: index.monthsRegistered(rotator, cycle),
            }),
        ],
    };
}
function addMisses({ index, choices, builder }, rule) {
    const subject = tabulateMembership(index, rule.subject);
    for (const agent of boundRotators(index, rule)) {
        const offending = placedChoices(choices, agent).filter((choice) => choiceBelongs(subject, choices, choice) &&
            tooEarly(index, rule, { rotator: agent, cycle: choices.start[choice] + 1 }));
        builder.addCounter(describe(index, rule, agent, {}), {
            agent,
            choices: offending,
            weights: offending.map(() => 1),
            atLeast: null,
            atMost: 0,
            miss: missOf(rule, 1),
        });
    }
}
function describe(index, rule, rotator, where) {
    const { placement = null, cycle = null, months } = where;
    return competencyInstance(rule, {
        rotator: index.rotator(rotator).id,
        placement,
        cycle,
        facts: {
            subject: formatTerms(rule.subject),
            required: Math.ceil((rule.atLeast ?? 0) / 100),
            ...(months === undefined ? {} : { months }),
        },
    });
}
