import type { Emitter } from '../emit/emitter.ts';
import { slotTermsRules } from '../emit/slot-terms-rules.ts';

/** A slot takes bands between two limits; a side that is blank, of slot or rotator, does not restrict. Facts: `band`, `minBand`, `maxBand`. */
export const band: Emitter = {
  cells: ({ index }) =>
    slotTermsRules('band', index, {
      asks: ({ minBand, maxBand }) => minBand !== null || maxBand !== null,
      refuses: ({ person, terms }) =>
        person.band !== null &&
        ((terms.minBand !== null && person.band < terms.minBand) ||
          (terms.maxBand !== null && person.band > terms.maxBand)),
      facts: ({ person, terms }) => ({
        ...(person.band === null ? {} : { band: person.band }),
        ...(terms.minBand === null ? {} : { minBand: terms.minBand }),
        ...(terms.maxBand === null ? {} : { maxBand: terms.maxBand }),
      }),
    }),
};
