import { describe, expect, test } from 'vitest';
import { COMPETENCY_KINDS } from '../../src/domain/programme.ts';
import { compareMany } from '../formulate/hold-against-verifier.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';

/** Rules as few would write them: the two readings of `docs/semantics.md` must still be one. */
describe.each(COMPETENCY_KINDS)('%s with unusual subjects and deadlines', (kind) => {
  test('means the same to the verifier and to the model', () => {
    const features = ['history', 'lengths', 'terms-by-cycle', 'competences', 'eligibility'] as const;
    const arbitrary = arbitraryProgramme({ kinds: [kind], unusual: true, features, enumerable: 250 });
    const tally = compareMany(arbitrary, { numRuns: 40, seed: 17 });
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.rejected).toBeGreaterThan(100);
  });
});
