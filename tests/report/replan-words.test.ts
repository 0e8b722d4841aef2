import { expect, it } from 'vitest';
import type { FrontierPoint } from '../../src/report/replan-tables.ts';
import { describeStaying } from '../../src/report/replan-words.ts';

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
