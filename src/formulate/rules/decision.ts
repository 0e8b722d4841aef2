import type { Emitter } from '../emit/emitter.ts';
import { anyChoiceAt } from '../facts/agent-choices.ts';

/**
 * Coordinator's decisions. A forbidden cell, and every other cell of a fix, has no choice to begin with (see
 * `choices.ts`); a fix that no choice can honour becomes a row that cannot hold, so that the conflict has a
 * name. Facts: `decision`, `reason`, `decidedBy`.
 */
export const decision: Emitter = {
  rows: ({ choices, decisions, builder }) => {
    for (const { rotator, placement, cycle, instance } of decisions.fixes) {
      if (anyChoiceAt(choices, { rotator, placement, cycle })) continue;
      builder.addCounter(instance, {
        agent: rotator,
        choices: [],
        weights: [],
        atLeast: 1,
        atMost: null,
        miss: null,
      });
    }
  },
};
