import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../solver/evaluate-model.ts';
import type { Allocation } from '../../src/domain/allocation.ts';
import { COMPETENCY_KINDS, type Objective, type Programme } from '../../src/domain/programme.ts';
import { asHundredths } from '../../src/domain/units.ts';
import { type Formulation, formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../src/formulate/interpret.ts';
import { type TierValue, verifierOf } from '../../src/verify/verify.ts';
import { FEATURES } from '../support/arbitrary-features.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { everyAllocation } from './every-allocation.ts';

/** Tier values of the model under the names and units of the verifier. */
function tiersOf({ model }: Formulation, chosen: Int32Array): readonly TierValue[] {
  const { values } = evaluateModel(model, chosen);
  return model.tiers.flatMap(({ name }, at): TierValue[] => {
    const value = values[at]!;
    switch (value.kind) {
      case 'sum':
        return [{ name, value: value.total }];
      case 'bottleneck':
        return [
          { name, value: value.worst },
          { name: `${name}-count`, value: value.count },
        ];
      case 'leximin':
        return [{ name, value: value.loads[0] ?? 0, vector: value.loads }];
      case 'blend':
        return [{ name, value: value.value }];
    }
  });
}

function encode(formulation: Formulation, allocation: Allocation): Int32Array | null {
  try {
    return encodeAllocation(formulation, allocation);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Tally {
  accepted: number;
  rejected: number;
  pruned: number;
}

/** Holds model and verifier against each other on every allocation there is. */
function compare(programme: Programme, tally: Tally): void {
  const formulation = formulate(programme);
  const judge = verifierOf(programme);
  for (const allocation of everyAllocation(programme, 20_000)) {
    const verdict = judge(allocation);
    const chosen = encode(formulation, allocation);
    const holds = chosen !== null && evaluateModel(formulation.model, chosen).feasible;
    if (
      chosen === null ||
      interpretAllocation(formulation, chosen).completion.length === allocation.completion.length
    ) {
      expect(holds, JSON.stringify({ allocation, breaches: verdict.breaches })).toBe(verdict.accepted);
      if (chosen === null || !holds) tally.rejected += 1;
      else {
        expect(interpretAllocation(formulation, chosen)).toEqual(allocation);
        expect(tiersOf(formulation, chosen)).toEqual(verdict.tiers);
        tally.accepted += 1;
      }
    } else if (verdict.accepted) {
      // Future assignments that serve no rule have no choice: without them all guarantees still hold, at no cost.
      expect(holds).toBe(true);
      const better = tiersOf(formulation, chosen);
      for (const [at, { value }] of verdict.tiers.entries())
        expect(better[at]!.value).toBeLessThanOrEqual(value);
      tally.pruned += 1;
    }
  }
}

function compareMany(arbitrary: fc.Arbitrary<Programme>, options: { numRuns: number; seed: number }): Tally {
  const tally: Tally = { accepted: 0, rejected: 0, pruned: 0 };
  fc.assert(
    fc.property(arbitrary, (programme) => compare(programme, tally)),
    options,
  );
  return tally;
}

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
    const tally = compareMany(arbitraryProgramme({ enumerable: 300 }), { numRuns: 200, seed: 11 });
    expect(tally.accepted).toBeGreaterThan(600);
    expect(tally.rejected).toBeGreaterThan(600);
    expect(tally.pruned).toBeGreaterThan(5);
  });

  it('agree on blend, rank profile and leximin', () => {
    const arbitrary = arbitraryProgramme({
      enumerable: 300,
      features: ['preferences', 'ledger', 'lengths', 'decisions'],
    });
    const tally = compareMany(arbitrary.map(withOtherTiers), { numRuns: 40, seed: 3 });
    expect(tally.accepted).toBeGreaterThan(600);
  });

  it.each(FEATURES)('agree on programmes whose one feature is %s', (feature) => {
    const arbitrary = arbitraryProgramme({ enumerable: 300, rules: 1, features: [feature] });
    const tally = compareMany(arbitrary, { numRuns: 25, seed: 5 });
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.rejected).toBeGreaterThan(100);
  });

  it.each(COMPETENCY_KINDS)('agree on %s', (kind) => {
    const tally = compareMany(
      arbitraryProgramme({
        kinds: [kind],
        enumerable: 300,
        features: ['lengths', 'part-time', 'history', 'presence'],
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(tally.accepted).toBeGreaterThan(100);
    expect(tally.rejected).toBeGreaterThan(100);
  });
});
