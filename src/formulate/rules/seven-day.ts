import type { Emitter } from '../emit/emitter.ts';
import { slotTermsRules } from '../emit/slot-terms-rules.ts';

/** A slot that runs over seven days is closed to a rotator who does not; not knowing allows it. */
export const sevenDay: Emitter = {
  cells: ({ index }) =>
    slotTermsRules('seven-day', index, {
      asks: ({ sevenDay }) => sevenDay,
      refuses: ({ person }) => person.sevenDay === false,
      facts: () => ({}),
    }),
};
