import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../src/domain/allocation.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const programme = buildProgramme({
  settings: { cycles: 2, programmeCycles: 4 },
  rotators: ['R1', 'R2'],
  rotations: [{ id: 'wards', lengthCycles: 2 }],
  placements: [
    { id: 'A', rotation: 'wards', site: 'town', everyCycle: { capacity: 9 } },
    { id: 'B', rotation: 'clinic', site: 'town', everyCycle: { capacity: 9 } },
  ],
  rules: [{ kind: 'cover', subject: 'rotation:clinic', professions: ['physiotherapist'] }],
  history: [
    { rotator: 'R1', rotation: 'clinic' },
    { rotator: 'R2', rotation: 'clinic' },
  ],
});
const FINE = { rotator: 'R1', placement: 'B', cycle: 1, length: 1 };

function judge(
  assignments: readonly object[],
  completion: readonly object[] = [],
): ReturnType<typeof verify> {
  return verify(programme, {
    assignments: assignments as Assignment[],
    completion: completion as Assignment[],
  });
}

test('a well-formed allocation is accepted', () => {
  expect(judge([FINE], [{ ...FINE, cycle: 4 }]).breaches).toEqual([]);
});

describe.each([
  ['an unknown rotator', { rotator: 'R9' }, 'availability', 'unknown-rotator'],
  ['an unknown placement', { placement: 'Z' }, 'offered', 'unknown-placement'],
  ['a property that every object has', { placement: 'constructor' }, 'offered', 'unknown-placement'],
  ['no such cycle', { cycle: 0 }, 'offered', 'outside-horizon'],
  ['a cycle past the horizon', { cycle: 3 }, 'offered', 'outside-horizon'],
  ['half a cycle', { cycle: 1.5 }, 'offered', 'not-whole-cycles'],
  ['no length', { length: 0 }, 'offered', 'not-whole-cycles'],
  ['a length that is no number', { length: Number.NaN }, 'offered', 'not-whole-cycles'],
  ['a length without end', { length: Number.POSITIVE_INFINITY }, 'offered', 'not-whole-cycles'],
  ['too long for the horizon', { length: 3 }, 'offered', 'outside-horizon'],
  ['longer than the rotation', { length: 2 }, 'offered', 'wrong-length'],
  ['shorter than the rotation', { placement: 'A' }, 'offered', 'wrong-length'],
])('%s', (_name, change, rule, problem) => {
  test('is refused', () => {
    const verdict = judge([{ ...FINE, ...change }]);
    expect(verdict.accepted).toBe(false);
    expect(verdict.breaches).toMatchObject([{ rule, facts: { problem } }]);
  });
});

describe('a completion', () => {
  test.each([
    ['inside the horizon', { cycle: 2 }],
    ['across its end', { cycle: 2, length: 2, placement: 'A' }],
    ['past the end of the programme', { cycle: 5 }],
    ['that outlasts the programme', { cycle: 4, length: 2, placement: 'A' }],
  ])('%s is refused', (_name, change) => {
    expect(judge([FINE], [{ ...FINE, ...change }]).breaches).toMatchObject([
      { rule: 'offered', facts: { problem: 'outside-future' } },
    ]);
  });
});

test('the same assignment twice is refused', () => {
  expect(judge([FINE, FINE]).breaches).toMatchObject([{ rule: 'one-placement', rotator: 'R1', cycle: 1 }]);
});

test('three in one cycle are two too many', () => {
  expect(judge([FINE, FINE, FINE]).breaches.map((breach) => breach.rule)).toEqual([
    'one-placement',
    'one-placement',
  ]);
});

test('an assignment under a longer one that started before is found behind a short one', () => {
  const verdict = judge([
    { ...FINE, placement: 'A', length: 2 },
    { ...FINE, cycle: 1 },
    { ...FINE, cycle: 2 },
  ]);
  expect(verdict.breaches.map(({ rule, cycle }) => [rule, cycle])).toEqual([
    ['one-placement', 1],
    ['one-placement', 2],
  ]);
});
