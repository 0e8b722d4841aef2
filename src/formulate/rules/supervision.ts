import { forEachSlot } from '../emit/each-slot.ts';
import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** Rotators in a slot ≤ supervisors × rotators per supervisor, where both are given. Facts: `supervisors`, `ratio`, `limit`. */
export const supervision: Emitter = {
  rows: ({ index, occupants, builder }) => {
    forEachSlot(index, occupants, ({ placement, cycle, terms, members }) => {
      const { supervisors, rotatorsPerSupervisor: ratio } = terms;
      if (supervisors === null || ratio === null) return;
      const limit = supervisors * ratio;
      const instance = instanceOf('supervision', {
        placement: placement.id,
        cycle,
        refs: [terms.at],
        facts: { supervisors, ratio, limit },
      });
      builder.addSlotRow(instance, {
        choices: members,
        weights: members.map(() => 1),
        atLeast: null,
        atMost: limit,
        miss: null,
      });
    });
  },
};
