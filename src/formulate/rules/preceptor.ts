import { forEachSlot } from '../emit/each-slot.ts';
import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** Rotators still in preceptorship on the first day of the cycle ≤ preceptor places of the slot (blank = no limit). Fact: `places`. */
export const preceptor: Emitter = {
  rows: ({ index, choices, occupants, builder }) => {
    forEachSlot(index, occupants, ({ placement, cycle, terms, members }) => {
      if (terms.preceptorPlaces === null) return;
      const firstDay = index.spans[cycle - 1]!.first;
      const preceptees = members.filter((choice) => {
        const until = index.rotator(choices.agent[choice]!).preceptorshipUntil;
        return until !== null && until >= firstDay;
      });
      const instance = instanceOf('preceptor', {
        placement: placement.id,
        cycle,
        refs: [terms.at],
        facts: { places: terms.preceptorPlaces },
      });
      builder.addSlotRow(instance, {
        choices: preceptees,
        weights: preceptees.map(() => 1),
        atLeast: null,
        atMost: terms.preceptorPlaces,
        miss: null,
      });
    });
  },
};
