import { forEachSlot } from '../emit/each-slot.ts';
import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/**
 * Rotators in a slot up to its capacity; in WTE up to capacity + excess.
 * Facts: `capacity`, `excess` (hundredths), `unit`.
 */
export const capacity: Emitter = {
  rows: ({ index, choices, occupants, builder }) => {
    forEachSlot(index, occupants, ({ placement, cycle, terms, members }) => {
      const heads = terms.unit === 'heads';
      const instance = instanceOf('capacity', {
        placement: placement.id,
        cycle,
        refs: [terms.at],
        facts: { capacity: terms.capacity, excess: heads ? 0 : terms.excess, unit: terms.unit },
      });
      builder.addSlotRow(instance, {
        choices: members,
        weights: members.map((choice) => (heads ? 100 : index.rotator(choices.agent[choice]!).wte)),
        atLeast: null,
        atMost: terms.capacity + (heads ? 0 : terms.excess),
        miss: null,
      });
    });
  },
};
