import type { Emitter } from '../emitter.ts';
import { slotTermsRule } from '../slot-terms-rule.ts';

/** A slot may ask for a least number of months since registration. Facts: `months`, `required`. */
export const registration: Emitter = {
  cells: ({ index }) => [
    slotTermsRule('registration', index, {
      refuses: ({ terms, months }) =>
        terms.minMonthsRegistered !== null && months < terms.minMonthsRegistered,
      facts: ({ terms, months }) => ({ months, required: terms.minMonthsRegistered ?? 0 }),
    }),
  ],
};
