import { describe, expect, test } from 'vitest';
import { findEnvy } from '../../src/verify/envy.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';

/** Two cycles; everybody ranks A, B, C: 0, 500, 1000. */
const SPEC: ProgrammeSpec = {
  settings: { cycles: 2, programmeCycles: 3 },
  rotators: ['R1', 'R2', 'R3'],
  placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town', everyCycle: { capacity: 3 } })),
  preferences: ['R1', 'R2', 'R3'].flatMap((rotator) =>
    ['A', 'B', 'C'].map((id, at) => ({ rotator, prefers: `placement:${id}`, rank: at + 1 })),
  ),
};
const PATHWAYS = { R1: 'A B', R2: 'B A', R3: 'C B' };

function envyOf(change: Partial<ProgrammeSpec>, pathways: Readonly<Record<string, string>> = PATHWAYS) {
  const programme = buildProgramme({ ...SPEC, ...change });
  const envy = findEnvy(programme, buildAllocation(programme, pathways)) ?? [];
  return envy.map(
    ({ rotator, other, gain, feasible }) => `${rotator}>${other} ${gain} ${feasible ? 'yes' : 'no'}`,
  );
}

describe('findEnvy', () => {
  test('lists who would be less dissatisfied with whose placements', () => {
    expect(envyOf({})).toEqual(['R3>R1 1000 yes', 'R3>R2 1000 yes']);
  });

  test('counts being unplaced, and nothing where there is no wish', () => {
    expect(envyOf({}, { ...PATHWAYS, R3: 'C -' })).toEqual(['R3>R1 1500 yes', 'R3>R2 1500 yes']);
    expect(envyOf({ preferences: [] })).toEqual([]);
  });

  test('is not feasible where the tables close a placement to the rotator', () => {
    const placements = SPEC.placements.map((place) =>
      place.id === 'A' ? { ...place, byCycle: { 2: { capacity: 3, minBand: 6 } } } : place,
    );
    const rotators = [
      { id: 'R1', band: 6 },
      { id: 'R2', band: 6 },
      { id: 'R3', band: 5 },
    ];
    // R3 is eligible for B and C only in the second cycle, so that A costs the most there and B nothing.
    expect(envyOf({ placements, rotators })).toEqual(['R3>R1 1000 yes']);
    expect(envyOf({ placements, rotators }, { ...PATHWAYS, R3: 'C C' })).toEqual([
      'R3>R1 2000 yes',
      'R3>R2 500 no',
    ]);
  });

  test('is not feasible against a decision or a rule that is due', () => {
    const decisions = [{ rotator: 'R3', cycle: 1, placement: 'A', decision: 'forbid' as const }];
    expect(envyOf({ decisions })).toEqual(['R3>R1 1000 no', 'R3>R2 1000 yes']);
    const rules = [{ kind: 'cover' as const, subject: 'placement:C', byCycle: 2 }];
    expect(envyOf({ rules })).toEqual(['R3>R1 1000 no', 'R3>R2 1000 no']);
    expect(envyOf({ rules: [{ kind: 'cover', subject: 'placement:C', byCycle: 3 }] })).toEqual([
      'R3>R1 1000 yes',
      'R3>R2 1000 yes',
    ]);
    expect(
      envyOf({ rules: [{ kind: 'cover', subject: 'placement:C', byCycle: 2, strength: 'should' }] }),
    ).toEqual(['R3>R1 1000 yes', 'R3>R2 1000 yes']);
  });
});
