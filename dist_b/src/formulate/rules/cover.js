import { cyclesOf, placedChoices } from '../agent-choices.js';
import { boundRotators } from '../binding.js';
import { missOf } from '../competency-rules.js';
import { coverDemands } from '../cover-demand.js';
import { competencyInstance } from '../rule-instance.js';
import { formatTerms } from '../subject.js';
/**
 * Credits of the subject, history included, reach at least what is required by the deadline.
 * Facts: `subject`, `required`, `had` (hundredths), `deadline` (cycle).
 */
export const cover = {
    rows: (sheet) => {
        const { index, choices, builder } = sheet;
        for (const { rule, terms, deadline, required, credits, had } of coverDemands(sheet)) {
            for (const agent of boundRotators(index, rule)) {
                const brought = had(agent);
                if (brought >= required)
                    continue;
                const placed = placedChoices(choices, agent, deadline);
                const instance = competencyInstance(rule, {
                    rotator: index.rotator(agent).id,
                    facts: { subject: formatTerms(terms), required, had: brought, deadline },
                });
                builder.addCounter(instance, {
                    agent,
                    choices: placed,
                    weights: placed.map((choice) => cyclesOf(choices, choice).reduce((sum, cycle) => sum + credits.ofCycle({ rotator: agent, placement: choices.option[choice], cycle }), 0)),
                    atLeast: required - brought,
                    atMost: null,
                    miss: missOf(rule, 100),
                });
            }
        }
    },
};
