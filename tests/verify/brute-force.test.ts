import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce, compareTiers, findAllocation } from '../support/brute-force.ts';
import { picker } from '../support/picker.ts';
import { buildProgramme } from '../support/programme-builder.ts';

describe('bruteForce', () => {
  test('finds the one best allocation of a programme solved by hand', () => {
    const programme = buildProgramme({
      objectives: ['placed', 'worst-off', 'preference'],
      rotators: ['R1', 'R2'],
      placements: [
        { id: 'A', rotation: 'wards', site: 'town' },
        { id: 'B', rotation: 'clinic', site: 'town' },
        { id: 'C', rotation: 'stroke', site: 'town' },
      ],
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1 },
        { rotator: 'R1', prefers: 'placement:B', rank: 2 },
        { rotator: 'R2', prefers: 'placement:A', rank: 1 },
        { rotator: 'R2', prefers: 'placement:C', rank: 2 },
      ],
    });
    const found = bruteForce(programme);
    // Ranks 1, 2, 3 of three cost 0, 500, 1000: one of the two gets A, the other a second choice.
    expect(found.tiers).toEqual([
      { name: 'placed', value: 0 },
      { name: 'worst-off', value: 500 },
      { name: 'worst-off-count', value: 1 },
      { name: 'preference', value: 500 },
    ]);
    const places = found.optimal.map(({ assignments }) => assignments.map((row) => row.placement).join(' '));
    expect(places.toSorted()).toEqual(['A C', 'B A']);
    // Two rotators, three placements or nothing, never the same placement: 4 × 4 − 3.
    expect(found.accepted).toBe(13);
  });

  test('takes slack at its word', () => {
    const spec = {
      rotators: ['R1', 'R2'],
      placements: [
        { id: 'A', rotation: 'wards', site: 'town' },
        { id: 'B', rotation: 'clinic', site: 'coast' },
      ],
      preferences: [{ rotator: 'R1', prefers: 'placement:A', rank: 1 }] as const,
      travel: [{ area: 'north', site: 'town', minutes: 40 }],
    };
    const rotators = [{ id: 'R1', homeArea: 'north' }, 'R2'];
    const strict = buildProgramme({ ...spec, rotators, objectives: ['placed', 'preference', 'travel'] });
    expect(bruteForce(strict).tiers.map((tier) => tier.value)).toEqual([0, 0, 40]);
    const slack = { kind: 'absolute', amount: 1000 } as const;
    const loose = buildProgramme({
      ...spec,
      rotators,
      objectives: ['placed', { tier: 'preference', slack }, 'travel'],
    });
    expect(bruteForce(loose).tiers.map((tier) => tier.value)).toEqual([0, 1000, 0]);
  });

  test('refuses what is too large to try', () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R1', 'R2', 'R3', 'R4'],
      placements: ['A', 'B', 'C'].map((id) => ({
        id,
        rotation: id,
        site: 'town',
        everyCycle: { capacity: 4 },
      })),
    });
    expect(() => bruteForce(programme, 1000)).toThrow(RangeError);
  });

  test('no accepted allocation found at random beats it', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 500 }), fc.nat(), (programme, salt) => {
        const best = bruteForce(programme);
        const allocation = findAllocation(programme, picker(salt));
        expect(allocation === null).toBe(!best.feasible);
        if (allocation === null) return;
        const verdict = verify(programme, allocation);
        expect(verdict.accepted).toBe(true);
        expect(compareTiers(verdict.tiers, best.tiers)).toBeGreaterThanOrEqual(0);
        for (const optimum of best.optimal.slice(0, 3)) {
          expect(verify(programme, optimum).tiers).toEqual(best.tiers);
        }
        compared += 1;
      }),
      { seed: 7, numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(40);
  });
});
