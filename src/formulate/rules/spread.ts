import type { Emitter } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { boundRotators, deadlineOf } from '../facts/binding.ts';
import { groupByTerm, tabulateMembership } from '../facts/membership.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms, termsOneByOne } from '../facts/subject.ts';
import { missOf, rulesOfKind, wholeAtLeast, wholeAtMost } from '../rows/competency-rules.ts';

/**
 * Horizon cycles at each thing of the subject (blank = each site), between two limits; `seven_day:yes` counts
 * cycles in seven-day slots. Facts: `subject`, `deadline`, and `required` or `limit` or both.
 */
export const spread: Emitter = {
  rows: ({ index, choices, builder }) => {
    for (const rule of rulesOfKind(index, 'spread')) {
      const terms = termsOneByOne(index, rule.subject);
      const membership = tabulateMembership(index, terms);
      const deadline = Math.min(deadlineOf(index, rule), index.horizon);
      const atLeast = wholeAtLeast(rule);
      const atMost = wholeAtMost(rule);
      for (const agent of boundRotators(index, rule)) {
        const groups = groupByTerm(membership, choices, placedChoices(choices, agent, deadline));
        for (const [at, term] of terms.entries()) {
          const group = groups.get(at) ?? { choices: [], cycles: [] };
          if (group.choices.length === 0 && atLeast === null) continue;
          const instance = competencyInstance(rule, {
            rotator: index.rotator(agent).id,
            facts: {
              subject: formatTerms([term]),
              deadline,
              ...(atLeast === null ? {} : { required: atLeast }),
              ...(atMost === null ? {} : { limit: atMost }),
            },
          });
          builder.addCounter(instance, {
            agent,
            choices: group.choices,
            weights: group.cycles,
            atLeast,
            atMost,
            miss: missOf(rule, 1),
          });
        }
      }
    }
  },
};
