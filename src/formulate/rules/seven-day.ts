import type { Emitter } from '../emitter.ts';
import { slotTermsRule } from '../slot-terms-rule.ts';

/** A slot that runs over seven days is closed to a rotator who does not; not knowing allows it. */
export const sevenDay: Emitter = {
  cells: ({ index }) => [
    slotTermsRule('seven-day', index, {
      refuses: ({ person, terms }) => terms.sevenDay && person.sevenDay === false,
      facts: () => ({}),
    }),
  ],
};
