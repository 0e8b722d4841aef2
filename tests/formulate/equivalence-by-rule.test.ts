import { describe, expect, it } from 'vitest';
import { COMPETENCY_KINDS } from '../../src/domain/programme.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { compareMany } from './hold-against-verifier.ts';

describe('the model and the verifier', () => {
  it.each(COMPETENCY_KINDS)('agree on %s', (kind) => {
    const features = ['lengths', 'part-time', 'history', 'presence', 'competences'] as const;
    const arbitrary = arbitraryProgramme({ kinds: [kind], rules: 2, enumerable: 300, features });
    const tally = compareMany(arbitrary, { numRuns: 15, seed: 7 });
    expect(tally.accepted).toBeGreaterThan(60);
    expect(tally.rejected).toBeGreaterThan(60);
  });
});
