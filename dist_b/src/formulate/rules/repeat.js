import { placedChoices } from '../agent-choices.js';
import { boundRotators, deadlineOf } from '../binding.js';
import { missOf, rulesOfKind, wholeAtMost } from '../competency-rules.js';
import { groupByTerm, tabulateHistory, tabulateMembership } from '../membership.js';
import { competencyInstance } from '../rule-instance.js';
import { formatTerms, termsOneByOne } from '../subject.js';
/**
 * Assignments of each thing in the subject, history entries included, at most `at_most` (default 1); blank =
 * each rotation. Facts: `subject`, `had`, `limit`, `deadline`.
 */
export const repeat = {
    rows: ({ index, choices, builder }) => {
        for (const rule of rulesOfKind(index, 'repeat')) {
            const terms = termsOneByOne(index, rule.subject, 'rotation');
            const membership = tabulateMembership(index, terms);
            const pastTerms = tabulateHistory(index, terms);
            const limit = wholeAtMost(rule) ?? 1;
            const deadline = deadlineOf(index, rule);
            for (const agent of boundRotators(index, rule)) {
                const past = index.historyOf(agent).flatMap(pastTerms);
                const groups = groupByTerm(membership, choices, placedChoices(choices, agent, deadline));
                for (const [at, term] of terms.entries()) {
                    const had = past.filter((position) => position === at).length;
                    const group = groups.get(at)?.choices ?? [];
                    if (had + group.length <= limit)
                        continue;
                    const instance = competencyInstance(rule, {
                        rotator: index.rotator(agent).id,
                        facts: { subject: formatTerms([term]), had, limit, deadline },
                    });
                    builder.addCounter(instance, {
                        agent,
                        choices: group,
                        weights: group.map(() => 1),
                        atLeast: null,
                        atMost: limit - had,
                        miss: missOf(rule, 1),
                    });
                }
            }
        }
    },
};
