import { coverDemands } from '../demands/cover-demand.ts';
import type { Emitter } from '../emit/emitter.ts';
import { cyclesOf, placedChoices } from '../facts/agent-choices.ts';
import { boundRotators } from '../facts/binding.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms } from '../facts/subject.ts';
import { missOf } from '../rows/competency-rules.ts';

/**
 * Credits of the subject, history included, reach at least what is required by the deadline.
 * Facts: `subject`, `required`, `had` (hundredths), `deadline` (cycle).
 */
export const cover: Emitter = {
  rows: (sheet) => {
    const { index, choices, builder } = sheet;
    for (const { rule, terms, deadline, required, credits, had } of coverDemands(sheet)) {
      for (const agent of boundRotators(index, rule)) {
        const brought = had(agent);
        if (brought >= required) continue;
        const placed = placedChoices(choices, agent, deadline);
        const instance = competencyInstance(rule, {
          rotator: index.rotator(agent).id,
          facts: { subject: formatTerms(terms), required, had: brought, deadline },
        });
        builder.addCounter(instance, {
          agent,
          choices: placed,
          weights: placed.map((choice) =>
            cyclesOf(choices, choice).reduce(
              (sum, cycle) =>
                sum + credits.ofCycle({ rotator: agent, placement: choices.option[choice]!, cycle }),
              0,
            ),
          ),
          atLeast: required - brought,
          atMost: null,
          miss: missOf(rule, 100),
        });
      }
    }
  },
};
