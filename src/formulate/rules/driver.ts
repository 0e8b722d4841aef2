import type { Emitter } from '../emitter.ts';
import { slotTermsRule } from '../slot-terms-rule.ts';

/** A slot for drivers is closed to a rotator who does not drive; not knowing allows it. */
export const driver: Emitter = {
  cells: ({ index }) => [
    slotTermsRule('driver', index, {
      refuses: ({ person, terms }) => terms.driver && person.drives === false,
      facts: () => ({}),
    }),
  ],
};
