import type { Emitter } from '../emit/emitter.ts';
import { cyclesOf, idleChoices } from '../facts/agent-choices.ts';
import { boundRotators, deadlineOf } from '../facts/binding.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { missOf, rulesOfKind, wholeAtMost } from '../rows/competency-rules.ts';

/**
 * Horizon cycles without a placement though workable, at most `at_most` (default 0); one left empty by decision, or
 * in which the rotator is away, does not count. Facts: `limit`, `deadline`.
 */
export const gap: Emitter = {
  rows: ({ index, presence, choices, decisions, builder }) => {
    for (const rule of rulesOfKind(index, 'gap')) {
      const limit = wholeAtMost(rule) ?? 0;
      const deadline = Math.min(deadlineOf(index, rule), index.horizon);
      for (const agent of boundRotators(index, rule)) {
        const unplaced = idleChoices(choices, agent, deadline).filter(
          (choice) =>
            !cyclesOf(choices, choice).some(
              (cycle) => decisions.spared(agent, cycle) || !presence.expected(agent, cycle),
            ),
        );
        const instance = competencyInstance(rule, {
          rotator: index.rotator(agent).id,
          facts: { limit, deadline },
        });
        builder.addCounter(instance, {
          agent,
          choices: unplaced,
          weights: unplaced.map(() => 1),
          atLeast: null,
          atMost: limit,
          miss: missOf(rule, 1),
        });
      }
    }
  },
};
