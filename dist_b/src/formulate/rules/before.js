import { cyclesOf, placedChoices } from '../agent-choices.js';
import { bindsRotator, boundRotators } from '../binding.js';
import { tabulateCompetences } from '../competences.js';
import { missOf, rulesOfKind } from '../competency-rules.js';
import { choiceBelongs, tabulateMembership } from '../membership.js';
import { competencyInstance } from '../rule-instance.js';
import { formatTerms, historyMatches } from '../subject.js';
/**
 * `A > B`: an assignment in B starts only when one in A has ended, history included; a competence in A is
 * held through every cycle of the assignment instead. A guarantee that asks for competences only is also a
 * matter of eligibility and takes the cells away in which none is held.
 * Facts: `subject` (`A > B`).
 */
export const before = {
    cells: (ground) => rulesOfKind(ground.index, 'before')
        .filter(isEligibility)
        .map((rule) => cellRule(ground, rule)),
    rows: (sheet) => {
        for (const rule of rulesOfKind(sheet.index, 'before'))
            addPrecedences(sheet, rule);
    },
};
function isEligibility(rule) {
    return rule.strength === 'must' && rule.subject.every((term) => term.kind === 'competence');
}
function cellRule({ index }, rule) {
    const then = tabulateMembership(index, rule.then);
    const held = tabulateCompetences(index);
    return {
        scope: 'dated',
        forbids: (rotator, placement, cycle) => then.has(placement, cycle) &&
            bindsRotator(rule, index.rotator(rotator)) &&
            !rule.subject.some((term) => holds(held, term, { rotator, cycle })),
        instances: ({ rotator, placement, cycle }) => [
            describe(index, rule, rotator, { placement: index.placement(placement).id, cycle }),
        ],
    };
}
function addPrecedences({ index, choices, builder }, rule) {
    const first = tabulateMembership(index, rule.subject);
    const then = tabulateMembership(index, rule.then);
    const held = tabulateCompetences(index);
    for (const agent of boundRotators(index, rule)) {
        const history = index.historyOf(agent);
        if (rule.subject.some((term) => history.some((entry) => historyMatches(index, term, entry))))
            continue;
        const placed = placedChoices(choices, agent);
        const heldThroughout = (choice) => rule.subject.some((term) => cyclesOf(choices, choice).every((cycle) => holds(held, term, { rotator: agent, cycle })));
        builder.addPrecedence(describe(index, rule, agent, {}), {
            agent,
            before: placed.filter((choice) => choiceBelongs(first, choices, choice)),
            after: placed.filter((choice) => choiceBelongs(then, choices, choice) && !heldThroughout(choice)),
            miss: missOf(rule, 1),
        });
    }
}
function holds(held, term, at) {
    return term.kind === 'competence' && held.holds(at.rotator, term.id, at.cycle);
}
function describe(index, rule, rotator, where) {
    return competencyInstance(rule, {
        ...where,
        rotator: index.rotator(rotator).id,
        facts: { subject: `${formatTerms(rule.subject)} > ${formatTerms(rule.then)}` },
    });
}
