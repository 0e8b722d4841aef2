import { forEachSlot } from '../emit/each-slot.ts';
import type { Emitter } from '../emit/emitter.ts';
import { instanceOf } from '../facts/rule-instance.ts';
import { commonDivisor } from '../rows/scale-row.ts';

/**
 * Least staffing of a slot inside the horizon. A shortfall is never forbidden; each hundredth of the unit
 * that is missing costs one in the tier `staffing`. Facts: `minimum` (hundredths), `unit`.
 */
export const minimumStaffing: Emitter = {
  rows: ({ index, choices, occupants, builder }) => {
    forEachSlot(index, occupants, ({ placement, cycle, terms, members }) => {
      if (cycle > index.horizon) return;
      const shares = members.map((choice) =>
        terms.unit === 'heads' ? 100 : index.rotator(choices.agent[choice]!).wte,
      );
      // Every shortfall is a multiple of this, so the row can count in it.
      const grain = shares.reduce(commonDivisor, terms.minimum);
      const instance = instanceOf('minimum-staffing', {
        strength: 'should',
        placement: placement.id,
        cycle,
        refs: [terms.at],
        facts: { minimum: terms.minimum, unit: terms.unit },
      });
      builder.addSlotRow(instance, {
        choices: members,
        weights: shares.map((share) => share / grain),
        atLeast: terms.minimum / grain,
        atMost: null,
        miss: { tier: 'staffing', weight: grain, size: 1 },
      });
    });
  },
};
