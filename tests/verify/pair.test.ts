import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { PairSpec } from '../support/programme-spec.ts';

const PLACEMENTS = [
  { id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 2 } },
  { id: 'B', rotation: 'wards', site: 'coast' },
  { id: 'C', rotation: 'clinic', site: 'town' },
];

/** Cycles in which R1 and R2 break their pair. */
function brokenCycles(pair: Pick<PairSpec, 'kind' | 'scope'>, one: string, two: string): (number | null)[] {
  const programme = buildProgramme({
    settings: { cycles: 3 },
    rotators: ['R1', 'R2'],
    placements: PLACEMENTS,
    pairs: [{ rotator: 'R1', other: 'R2', ...pair }],
    absences: [{ rotator: 'R2', from: '2027-03-01', until: '2027-08-31' }],
  });
  const verdict = verify(programme, buildAllocation(programme, { R1: one, R2: two }));
  expect(verdict.breaches.every((breach) => breach.rule === 'pair')).toBe(true);
  return verdict.breaches.map((breach) => breach.cycle);
}

describe('together', () => {
  test.each([
    ['slot', 'A - A', 'A - C', [3]],
    ['site', 'A - A', 'C - B', [3]],
    ['rotation', 'A - A', 'B - C', [3]],
    ['slot', '- - A', '- - -', [3]],
    ['slot', '- - -', 'A - -', [1]],
    // R2 is away in the second cycle, so R1 is free in it.
    ['slot', '- A -', '- - -', []],
  ] as const)('in one %s: %s and %s', (scope, one, two, expected) => {
    expect(brokenCycles({ kind: 'together', scope }, one, two)).toEqual(expected);
  });
});

test('past the horizon only those count who both go on', () => {
  const programme = buildProgramme({
    settings: { cycles: 1, programmeCycles: 2 },
    rotators: ['R1', 'R2', { id: 'R3', profession: 'podiatrist' }],
    placements: PLACEMENTS,
    pairs: [
      { rotator: 'R1', other: 'R2', kind: 'together', scope: 'rotation' },
      { rotator: 'R1', other: 'R3', kind: 'together', scope: 'rotation' },
    ],
    rules: [{ kind: 'choose', subject: 'rotation:*', atLeast: 1, professions: ['physiotherapist'] }],
  });
  const judge = (two: string): (number | null)[] =>
    verify(programme, buildAllocation(programme, { R1: 'A A', R2: two, R3: 'A -' })).breaches.map(
      (breach) => breach.cycle,
    );
  expect(judge('B B')).toEqual([]);
  expect(judge('B C')).toEqual([2]);
});

describe('apart', () => {
  test.each([
    ['slot', 'A - A', 'C - A', [3]],
    ['site', 'A - A', 'C - B', [1]],
    ['rotation', 'A - A', 'B - C', [1]],
    ['slot', '- - -', '- - -', []],
    ['slot', 'A - -', '- - A', []],
  ] as const)('never in one %s: %s and %s', (scope, one, two, expected) => {
    expect(brokenCycles({ kind: 'apart', scope }, one, two)).toEqual(expected);
  });
});
