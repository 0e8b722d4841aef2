import { describe, expect, test } from 'vitest';
import type { RotatorId } from '../../src/domain/ids.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { FIVE } from './five-placements.ts';

const R1 = 'R1' as RotatorId;

describe('a rotator', () => {
  test('without wishes is content anywhere, and has no rank', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: FIVE,
      preferences: [{ rotator: 'R1', prefers: 'area:nowhere', rank: 1 }],
    });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'C -' }));
    expect(verdict.assignments[0]).toMatchObject({ dissatisfaction: 0, rank: null });
    expect(verdict.rotators[0]).toMatchObject({
      hasWishes: false,
      unplaced: [2],
      programmeDissatisfaction: 1000,
    });
  });

  test('has no rank in a cycle of which no wish can be met, and a rank in the others', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      objectives: [{ tier: 'rank-profile', variant: 'greedy' }],
      rotators: ['R1'],
      placements: FIVE,
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1 },
        { rotator: 'R1', prefers: 'area:nowhere', rank: 1, cycle: 2 },
        { rotator: 'R1', prefers: 'placement:nothing', rank: 1, cycle: 2 },
      ],
    });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'C C' }));
    expect(verdict.assignments).toMatchObject([
      { rank: 2, dissatisfaction: 625 },
      { rank: null, dissatisfaction: 0 },
    ]);
    // As the rank profile counts it: one cycle, at the second rank.
    expect(verdict.tiers.slice(0, 2)).toEqual([
      { name: 'rank-profile-2', value: 1 },
      { name: 'rank-profile-3', value: 0 },
    ]);
  });

  test('is told what a first and a last choice in every cycle would have come to, shared ones included', () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R1'],
      placements: FIVE,
      // In cycle 2 two of five placements share the ranks 1 and 2, the other three the rest.
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1, cycle: 1 },
        { rotator: 'R1', prefers: 'placement:A', rank: 1, cycle: 2 },
        { rotator: 'R1', prefers: 'placement:B', rank: 1, cycle: 2 },
      ],
      decisions: [{ rotator: 'R1', cycle: 1, placement: null, decision: 'fix' }],
    });
    const { rotators } = verify(programme, buildAllocation(programme, { R1: '- A C' }));
    // Cycle 1 is empty by decision, and of cycle 3 nothing was wished: 125 and 750 are those of cycle 2.
    expect(rotators[0]).toMatchObject({ least: 125, most: 750, programmeDissatisfaction: 125 });
  });

  test('who gave no preference at all is without wishes too', () => {
    const programme = buildProgramme({ rotators: ['R1'], placements: FIVE });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'C' }));
    expect(verdict.assignments[0]).toMatchObject({ dissatisfaction: 0, rank: null });
    expect(verdict.rotators[0]).toMatchObject({ hasWishes: false, firstChoices: 0, worstChoices: 0 });
  });

  test('at the best of equals has a first choice, and at the only placement no worst', () => {
    const preferences = [{ rotator: 'R1', prefers: 'placement:A', rank: 1 }] as const;
    const only = buildProgramme({ rotators: ['R1'], placements: FIVE.slice(0, 1), preferences });
    const [facts] = verify(only, buildAllocation(only, { R1: 'A' })).rotators;
    expect(facts).toMatchObject({ firstChoices: 1, worstChoices: 0 });
    const two = buildProgramme({ rotators: ['R1'], placements: FIVE.slice(0, 3), preferences });
    const [other] = verify(two, buildAllocation(two, { R1: 'B' })).rotators;
    expect(other).toMatchObject({ firstChoices: 0, worstChoices: 1 });
    const second = { rotator: 'R1', prefers: 'placement:B', rank: 2 } as const;
    const three = buildProgramme({
      rotators: ['R1'],
      placements: FIVE.slice(0, 3),
      preferences: [...preferences, second],
    });
    const [middle] = verify(three, buildAllocation(three, { R1: 'B' })).rotators;
    expect(middle).toMatchObject({ firstChoices: 0, worstChoices: 0 });
  });

  test('unplaced suffers 1000, by decision or while away 0', () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R1'],
      placements: FIVE,
      preferences: [{ rotator: 'R1', prefers: 'placement:A', rank: 1 }],
      decisions: [{ rotator: 'R1', cycle: 2, placement: null, decision: 'fix' }],
      absences: [{ rotator: 'R1', from: '2027-09-01', until: '2028-02-29' }],
    });
    const [facts] = verify(programme, buildAllocation(programme, { R1: '- - -' })).rotators;
    expect(facts).toEqual({
      rotator: R1,
      programmeDissatisfaction: 1000,
      ledger: 0,
      least: 0,
      most: 625,
      workable: [1, 2],
      unplaced: [1],
      hasWishes: true,
      firstChoices: 0,
      worstChoices: 0,
    });
  });

  test('pays for every cycle of a long assignment, ranked in its first', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      rotations: [{ id: 'wards', lengthCycles: 2 }],
      placements: [
        { id: 'A', rotation: 'wards', site: 'town' },
        { id: 'B', rotation: 'clinic', site: 'town' },
      ],
      preferences: [
        { rotator: 'R1', prefers: 'placement:B', rank: 1, cycle: 1 },
        { rotator: 'R1', prefers: 'placement:A', rank: 1, cycle: 2 },
      ],
    });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'A =' }));
    expect(verdict.assignments[0]).toMatchObject({ length: 2, rank: 2, dissatisfaction: 1000 });
    expect(verdict.rotators[0]).toMatchObject({ firstChoices: 1, worstChoices: 1 });
  });

  test('brings the ledger along, up to its cap', () => {
    const programme = buildProgramme({
      settings: { ledgerCap: 300 },
      rotators: ['R1', 'R2'],
      placements: FIVE,
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1 },
        { rotator: 'R2', prefers: 'placement:A', rank: 1 },
      ],
      ledger: [
        { rotator: 'R1', balance: 900 },
        { rotator: 'R2', balance: 120 },
      ],
    });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'A', R2: 'B' }));
    // B is one of four that share positions 1 to 4 of four: 2.5 / 4.
    expect(verdict.rotators.map((facts) => [facts.ledger, facts.programmeDissatisfaction])).toEqual([
      [300, 300],
      [120, 745],
    ]);
    expect(verdict.leximin).toEqual([745, 300]);
  });
});
