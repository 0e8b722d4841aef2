import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { PlacementSpec, PreferenceSpec, ProgrammeSpec } from '../support/programme-spec.ts';
import { FIVE } from './five-placements.ts';

/** Dissatisfaction and rank of each placement for R1, who has these wishes. */
function opinions(
  wishes: readonly Omit<PreferenceSpec, 'rotator'>[],
  rest: Partial<ProgrammeSpec> = {},
): Record<string, [number, number | null]> {
  const programme = buildProgramme({
    rotators: ['R1'],
    placements: FIVE,
    sites: [
      { id: 'town', area: 'north' },
      { id: 'coast', area: 'south' },
    ],
    preferences: wishes.map((wish) => ({ rotator: 'R1', ...wish })),
    ...rest,
  });
  const rows = programme.placements.map(({ id }) => {
    const [facts] = verify(programme, buildAllocation(programme, { R1: id })).assignments;
    return [id, [facts?.dissatisfaction, facts?.rank]];
  });
  return Object.fromEntries(rows);
}

describe('by rank', () => {
  test('rank r of n costs (r − 1) / (n − 1); the unranked share the mean of what is left', () => {
    // Positions of five: C 0, A 1, and B, D, E share 2, 3, 4: 3. In quarters of 1000.
    expect(
      opinions([
        { prefers: 'placement:C', rank: 1 },
        { prefers: 'placement:A', rank: 2 },
      ]),
    ).toEqual({ C: [0, 1], A: [250, 2], B: [750, 3], D: [750, 3], E: [750, 3] });
  });

  test('ties share their mean, and a gap between ranks means nothing', () => {
    // A and B share positions 0 and 1; C takes 2; D and E share 3 and 4.
    expect(
      opinions([
        { prefers: 'placement:A', rank: 1 },
        { prefers: 'placement:B', rank: 1 },
        { prefers: 'placement:C', rank: 9 },
      ]),
    ).toEqual({ A: [125, 1], B: [125, 1], C: [500, 3], D: [875, 4], E: [875, 4] });
  });

  test('a wish for an area is a tie of its placements', () => {
    // D and E (south) share 0 and 1; A, B, C share 2, 3, 4.
    expect(opinions([{ prefers: 'area:south', rank: 3 }])).toEqual({
      A: [750, 3],
      B: [750, 3],
      C: [750, 3],
      D: [125, 1],
      E: [125, 1],
    });
  });

  test('halves are rounded upwards', () => {
    // Four placements: B, C, D share positions 1, 2, 3 after A: 2 of 3. Six: A, then five share 3 of 5.
    const four = opinions([{ prefers: 'placement:A', rank: 1 }], { placements: FIVE.slice(0, 4) });
    expect(four).toEqual({ A: [0, 1], B: [667, 2], C: [667, 2], D: [667, 2] });
    // Nine placements: the first two tied stand at 1 / 16 = 62.5.
    const nine = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((id) => ({
      id,
      rotation: id,
      site: 'town',
    }));
    const tied = opinions(
      [
        { prefers: 'placement:A', rank: 1 },
        { prefers: 'placement:B', rank: 1 },
      ],
      { placements: nine },
    );
    expect(tied.A).toEqual([63, 1]);
    expect(tied.I).toEqual([625, 3]);
  });

  test('a single open placement costs nothing', () => {
    expect(opinions([{ prefers: 'placement:A', rank: 1 }], { placements: FIVE.slice(0, 1) })).toEqual({
      A: [0, 1],
    });
  });
});

describe('by score', () => {
  test('linear from the highest to 0, unscored placements standing at 0', () => {
    expect(
      opinions([
        { prefers: 'placement:A', score: 8 },
        { prefers: 'placement:B', score: 2 },
      ]),
    ).toEqual({ A: [0, 1], B: [750, 2], C: [1000, 3], D: [1000, 3], E: [1000, 3] });
  });

  test('a negative score is worse than none: unscored placements share the lowest', () => {
    expect(
      opinions([
        { prefers: 'placement:A', score: 1 },
        { prefers: 'placement:B', score: -1 },
      ]),
    ).toEqual({ A: [0, 1], B: [1000, 2], C: [1000, 2], D: [1000, 2], E: [1000, 2] });
  });

  test('when all are scored the lowest of them is the worst', () => {
    expect(
      opinions([
        { prefers: 'rotation:wards', score: 9 },
        { prefers: 'rotation:clinic', score: 7.5 },
      ]),
    ).toEqual({ A: [0, 1], B: [0, 1], C: [1000, 3], D: [1000, 3], E: [1000, 3] });
  });

  test('equal scores for everything say nothing', () => {
    expect(
      opinions([
        { prefers: 'rotation:wards', score: 4 },
        { prefers: 'rotation:clinic', score: 4 },
      ]),
    ).toEqual({ A: [0, 1], B: [0, 1], C: [0, 1], D: [0, 1], E: [0, 1] });
  });
});

describe('several kinds of wish', () => {
  test('are combined by the largest weight of each', () => {
    // By placement: A 0, others 625. By site (score): coast 0, town 1000. Weights 3 and 1.
    expect(
      opinions([
        { prefers: 'placement:A', rank: 1, weight: 3 },
        { prefers: 'site:coast', score: 5, weight: 1 },
        { prefers: 'site:town', score: 1, weight: 0.5 },
      ]),
    ).toEqual({ A: [250, 1], B: [719, 4], C: [719, 4], D: [469, 2], E: [469, 2] });
  });

  test('a wish for this cycle replaces those of its kind for every cycle', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: FIVE.slice(0, 2),
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1 },
        { rotator: 'R1', prefers: 'placement:B', rank: 1, cycle: 2 },
      ],
    });
    const { assignments } = verify(programme, buildAllocation(programme, { R1: 'A A' }));
    expect(assignments.map((facts) => facts.dissatisfaction)).toEqual([0, 1000]);
    expect(assignments.map((facts) => facts.rank)).toEqual([1, 2]);
  });
});

describe('what is open', () => {
  test('counts offered and eligible placements only, whatever capacity and decisions say', () => {
    const placements: PlacementSpec[] = [
      { id: 'A', rotation: 'wards', site: 'town' },
      { id: 'B', rotation: 'clinic', site: 'town' },
      { id: 'closed', rotation: 'clinic', site: 'town', everyCycle: { capacity: 0 } },
      { id: 'too-high', rotation: 'clinic', site: 'town', everyCycle: { minBand: 7 } },
      { id: 'too-soon', rotation: 'primary', site: 'town' },
      { id: 'forbidden', rotation: 'clinic', site: 'town' },
    ];
    const wishes = [
      { prefers: 'placement:closed', rank: 1 },
      { prefers: 'placement:too-high', rank: 2 },
      { prefers: 'placement:too-soon', rank: 3 },
      { prefers: 'placement:B', rank: 4 },
    ] as const;
    const seen = opinions(wishes, {
      placements,
      rotators: [{ id: 'R1', band: 5, registeredOn: '2026-01-01' }],
      rules: [{ kind: 'experience', subject: 'rotation:primary', atLeast: 12 }],
      decisions: [{ rotator: 'R1', cycle: 1, placement: 'forbidden', decision: 'forbid' }],
    });
    // Open: A, B, forbidden. B is first of three; A and the forbidden one share what is left.
    expect(seen.B).toEqual([0, 1]);
    expect(seen.A).toEqual([750, 2]);
    expect(seen.forbidden).toEqual([750, 2]);
    expect(seen['too-high']).toEqual([1000, null]);
  });

  test('a rule that only should be kept closes nothing', () => {
    const seen = opinions([{ prefers: 'placement:A', rank: 1 }], {
      placements: FIVE.slice(0, 2),
      rules: [{ kind: 'before', subject: 'competence:ilsr > rotation:wards', strength: 'should' }],
    });
    expect(seen).toEqual({ A: [0, 1], B: [1000, 2] });
  });
});
