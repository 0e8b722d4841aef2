import type { Emitter } from '../emit/emitter.ts';
import { slotTermsRules } from '../emit/slot-terms-rules.ts';

/** A slot may ask for a least number of months since registration. Facts: `months`, `required`. */
export const registration: Emitter = {
  cells: ({ index }) =>
    slotTermsRules('registration', index, {
      asks: ({ minMonthsRegistered }) => minMonthsRegistered !== null,
      refuses: ({ terms, months }) =>
        terms.minMonthsRegistered !== null && months < terms.minMonthsRegistered,
      facts: ({ terms, months }) => ({ months, required: terms.minMonthsRegistered ?? 0 }),
    }),
};
