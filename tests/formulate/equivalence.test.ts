import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/domain/objective.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { asHundredths } from '../../src/domain/units.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { compareMany } from './hold-against-verifier.ts';

/** The tiers that random programmes do not ask for, in place of those that they do. */
function withOtherTiers(programme: Programme): Programme {
  const tier = (name: Objective['tier'], variant: Objective['variant']): Objective => ({
    at: null,
    tier: name,
    weight: asHundredths(250),
    variant,
    slack: { kind: 'absolute', amount: 0 },
  });
  const objectives = [
    tier('blend', null),
    tier('rank-profile', 'generous'),
    tier('rank-profile', 'greedy'),
    tier('leximin', null),
  ];
  return { ...programme, objectives };
}

describe('the model and the verifier', () => {
  it('accept the same allocations at the same tier values, everything together', () => {
    const tally = compareMany(arbitraryProgramme({ enumerable: 300 }), { numRuns: 110, seed: 11 });
    expect(tally.accepted).toBeGreaterThan(400);
    expect(tally.rejected).toBeGreaterThan(400);
  });

  it('agree on what future cycles may hold, though those that serve nobody are not in the model', () => {
    const kinds = ['cover', 'choose', 'repeat'] as const;
    const features = ['history', 'lengths'] as const;
    const tally = compareMany(arbitraryProgramme({ enumerable: 300, kinds, features }), {
      numRuns: 60,
      seed: 4,
    });
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.pruned).toBeGreaterThan(5);
  });

  it('agree on blend, rank profile and leximin', () => {
    const features = ['preferences', 'ledger', 'lengths', 'decisions'] as const;
    const arbitrary = arbitraryProgramme({ enumerable: 300, features });
    const tally = compareMany(arbitrary.map(withOtherTiers), { numRuns: 40, seed: 3 });
    expect(tally.accepted).toBeGreaterThan(600);
  });
});
