import type { Emitter } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { boundRotators, deadlineOf } from '../facts/binding.ts';
import { groupByTerm, tabulateHistory, tabulateMembership } from '../facts/membership.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms, termsOneByOne } from '../facts/subject.ts';
import { missOf, rulesOfKind, wholeAtMost } from '../rows/competency-rules.ts';

/**
 * Assignments of each thing in the subject, history entries included, at most `at_most` (default 1); blank =
 * each rotation. Facts: `subject`, `had`, `limit`, `deadline`.
 */
export const repeat: Emitter = {
  rows: ({ index, choices, builder }) => {
    for (const rule of rulesOfKind(index, 'repeat')) {
      const terms = termsOneByOne(index, rule.subject);
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
          if (had + group.length <= limit) continue;
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
