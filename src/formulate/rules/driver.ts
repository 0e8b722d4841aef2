import type { Emitter } from '../emit/emitter.ts';
import { slotTermsRules } from '../emit/slot-terms-rules.ts';

/** A slot for drivers is closed to a rotator who does not drive; not knowing allows it. */
export const driver: Emitter = {
  cells: ({ index }) =>
    slotTermsRules('driver', index, {
      asks: ({ driver }) => driver,
      refuses: ({ person }) => person.drives === false,
      facts: () => ({}),
    }),
};
