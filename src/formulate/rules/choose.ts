import { chooseDemands } from '../demands/choose-demand.ts';
import type { Emitter } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { boundRotators } from '../facts/binding.ts';
import { choiceBelongs, tabulateMembership } from '../facts/membership.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { formatTerms } from '../facts/subject.ts';
import { missOf } from '../rows/competency-rules.ts';

/**
 * Number of different rotations done out of the subject, history included, between two limits.
 * Facts: `subject`, `had`, `deadline`, and `required` or `limit` or both.
 */
export const choose: Emitter = {
  rows: ({ index, choices, builder }) => {
    for (const { rule, terms, deadline, atLeast, atMost, done } of chooseDemands(index)) {
      const subject = tabulateMembership(index, terms);
      for (const agent of boundRotators(index, rule)) {
        const before = done(agent);
        const fresh = placedChoices(choices, agent, deadline).filter(
          (choice) =>
            choiceBelongs(subject, choices, choice) &&
            !before.has(index.placement(choices.option[choice]!).rotation),
        );
        const rotations = fresh.map((choice) => index.placementRotation[choices.option[choice]!]!);
        const classes = [...new Set(rotations)];
        const instance = competencyInstance(rule, {
          rotator: index.rotator(agent).id,
          facts: {
            subject: formatTerms(terms),
            had: before.size,
            deadline,
            ...(atLeast === null ? {} : { required: atLeast }),
            ...(atMost === null ? {} : { limit: atMost }),
          },
        });
        builder.addDistinct(instance, {
          agent,
          choices: fresh,
          classOf: rotations.map((rotation) => classes.indexOf(rotation)),
          classes: classes.length,
          atLeast: atLeast === null ? null : atLeast - before.size,
          atMost: atMost === null ? null : atMost - before.size,
          miss: missOf(rule, 1),
        });
      }
    }
  },
};
