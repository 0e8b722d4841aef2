import { expect, it } from 'vitest';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { FrontierPoint } from '../../src/report/replan-tables.ts';
import {
  describeFrontier,
  describeNotice,
  describeOthers,
  describePast,
  describeStaying,
} from '../../src/report/replan-words.ts';

function point(moved: number, staffing: number, preference: number): FrontierPoint {
  const values = { disruption: moved, staffing, preference, notice: moved * 2 };
  return { moved, proved: true, tiers: Object.entries(values).map(([name, value]) => ({ name, value })) };
}

it('names the aims that suffer when nobody moves, and only those', () => {
  expect(describeStaying([point(0, 3, 900), point(1, 2, 900)], 1)).toBe(
    'Moving nobody would cost: staffing 3 instead of 2.',
  );
  expect(describeStaying([point(0, 3, 900), point(1, 3, 950), point(2, 2, 880)], 2)).toBe(
    'Moving nobody would cost: staffing 3 instead of 2, preference 900 instead of 880.',
  );
});

it('does not pretend that those could stay who must move', () => {
  expect(describeStaying([point(1, 3, 900), point(2, 2, 950)], 2)).toBe(
    'Moving only the 1 person who must would cost: staffing 3 instead of 2.',
  );
});

it('is silent when moving gains nothing or was not looked at', () => {
  // What more moves than the plan has would gain is no cost of staying.
  expect(describeStaying([point(0, 3, 900), point(1, 2, 900)], 0)).toBeNull();
  expect(describeStaying([], 0)).toBeNull();
  expect(describeStaying([point(0, 3, 900)], 0)).toBeNull();
  expect(describeStaying([point(0, 3, 900), point(1, 3, 900)], 1)).toBeNull();
});

it('shows every aim in which points of the frontier differ', () => {
  const points = [20, 15].map((travel, moved): FrontierPoint => {
    const { tiers, ...rest } = point(moved, 3, 900);
    return {
      ...rest,
      tiers: [...tiers, { name: 'travel', value: travel }, { name: 'worst-off-count', value: 1 }],
    };
  });
  expect(describeFrontier(points)).toEqual([
    '  0 moved: staffing 3, preference 900, travel 20',
    '  1 moved: staffing 3, preference 900, travel 15',
  ]);
});

it('tells whose places are given up and who has one now, a line a person', () => {
  const [leaver, starter] = ['R1', 'R2'] as RotatorId[];
  const [ward, clinic] = ['WARD', 'CLINIC'] as PlacementId[];
  expect(
    describeOthers({
      vacated: [
        { rotator: leaver!, cycle: 2, from: ward!, reason: '' },
        { rotator: leaver!, cycle: 3, from: clinic!, reason: '' },
      ],
      placed: [{ rotator: starter!, cycle: 3, to: clinic! }],
    }),
  ).toEqual([
    'Given up:',
    '  R1: cycle 2 WARD, cycle 3 CLINIC',
    'Placed, without a place there before:',
    '  R2: cycle 3 CLINIC',
  ]);
  expect(describeOthers({ vacated: [], placed: [] })).toEqual([]);
});

it('tells when the new facts change what is over', () => {
  expect(describePast(0)).toBeNull();
  expect(describePast(1)).toMatch(/^1 of these changes lies in a cycle that is over, /);
  expect(describePast(2)).toMatch(/^2 of these changes lie in cycles that are over, /);
});

it('tells of notice in whole weeks', () => {
  expect([0, 1, 17].map(describeNotice)).toEqual([
    'less than a week’s notice',
    '1 week’s notice',
    '17 weeks’ notice',
  ]);
});
