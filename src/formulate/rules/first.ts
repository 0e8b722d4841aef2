import type { Emitter } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { boundRotators } from '../facts/binding.ts';
import { choiceBelongs, tabulateMembership } from '../facts/membership.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms } from '../facts/subject.ts';
import { missOf, rulesOfKind } from '../rows/competency-rules.ts';

/**
 * The first assignment of a rotator without history is in the subject or, with at_most 0, is not. As a
 * precedence: whatever must not come first needs *any* assignment before it, which fails for exactly one
 * choice, the first. Facts: `subject`, `wanted` (`in` or `out`).
 */
export const first: Emitter = {
  rows: ({ index, choices, builder }) => {
    for (const rule of rulesOfKind(index, 'first')) {
      const subject = tabulateMembership(index, rule.subject);
      const banned = rule.atMost === 0;
      for (const agent of boundRotators(index, rule)) {
        if (index.historyOf(agent).length > 0) continue;
        const placed = placedChoices(choices, agent);
        const instance = competencyInstance(rule, {
          rotator: index.rotator(agent).id,
          facts: { subject: formatTerms(rule.subject), wanted: banned ? 'out' : 'in' },
        });
        builder.addPrecedence(instance, {
          agent,
          before: placed,
          after: placed.filter((choice) => choiceBelongs(subject, choices, choice) === banned),
          miss: missOf(rule, 1),
        });
      }
    }
  },
};
