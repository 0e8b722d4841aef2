import type { Check } from '../facts/finding.ts';
import { filledIn } from '../facts/slot-facts.ts';

/** A slot of the horizon below its minimum is never wrong, but it is the first thing to be avoided. */
export const checkMinimumStaffing: Check = ({ tables, slots }) =>
  slots.flatMap((slot) => {
    const { placement, cycle, terms } = slot;
    const filled = filledIn(slot);
    if (cycle > tables.settings.cycles || filled >= terms.minimum) return [];
    return [
      {
        rotator: null,
        placement: placement.id,
        cycle,
        refs: [terms.at],
        facts: { filled, minimum: terms.minimum, unit: terms.unit },
        strength: 'should' as const,
        units: terms.minimum - filled,
        weight: 1,
      },
    ];
  });
