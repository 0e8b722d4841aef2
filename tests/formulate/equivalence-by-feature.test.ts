import { describe, expect, it } from 'vitest';
import { FEATURES } from '../support/arbitrary-features.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { compareMany } from './hold-against-verifier.ts';

describe('the model and the verifier', () => {
  it.each(FEATURES)('agree on programmes whose one feature is %s', (feature) => {
    const arbitrary = arbitraryProgramme({ enumerable: 300, rules: 1, features: [feature] });
    const tally = compareMany(arbitrary, { numRuns: 10, seed: 5 });
    expect(tally.accepted).toBeGreaterThan(50);
    expect(tally.rejected).toBeGreaterThan(50);
  });
});
