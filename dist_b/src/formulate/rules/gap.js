import { cyclesOf, idleChoices } from '../agent-choices.js';
import { boundRotators, deadlineOf } from '../binding.js';
import { missOf, rulesOfKind, wholeAtMost } from '../competency-rules.js';
import { competencyInstance } from '../rule-instance.js';
/**
 * Horizon cycles without a placement though workable, at most `at_most` (default 0); one left empty by decision
 * does not count. Facts: `limit`, `deadline`.
 */
export const gap = {
    rows: ({ index, choices, decisions, builder }) => {
        for (const rule of rulesOfKind(index, 'gap')) {
            const limit = wholeAtMost(rule) ?? 0;
            const deadline = Math.min(deadlineOf(index, rule), index.horizon);
            for (const agent of boundRotators(index, rule)) {
                const unplaced = idleChoices(choices, agent, deadline).filter((choice) => !cyclesOf(choices, choice).some((cycle) => decisions.emptied(agent, cycle)));
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
