import { describe, expect, it } from 'vitest';
import type { PlacementId, RotatorId } from '../../../src/domain/ids.ts';
import { type FrontierPoint, tabulateFrontier } from '../../../src/report/replan/replan-tables.ts';
import {
  describeFrontier,
  describeMoving,
  describeNotice,
  describeOthers,
  describePast,
  describeStaying,
} from '../../../src/report/replan/replan-words.ts';

function point(moved: number, staffing: number, preference: number): FrontierPoint {
  const values = { disruption: moved, staffing, preference, notice: moved * 2 };
  return { moved, proved: true, tiers: Object.entries(values).map(([name, value]) => ({ name, value })) };
}

it('tells how many move, and that fewer would not serve the placements as well', () => {
  const behind = 'with which the services, which come first, are served as well as they can be.';
  expect([0, 1, 7].map((people) => describeMoving(people, true))).toEqual([
    'Nobody has to move.',
    `1 person moves: proved the fewest ${behind}`,
    `7 people move: proved the fewest ${behind}`,
  ]);
  expect(describeMoving(7, false)).toBe(`7 people move: not proved the fewest ${behind}`);
});

it('holds moving nobody against the plan itself, not against a point of the frontier', () => {
  expect(describeStaying([point(0, 3, 900)], point(1, 2, 900))).toBe(
    'Moving nobody would mean: short of minimum staffing 3 instead of 2 (worse).',
  );
  expect(describeStaying([point(0, 3, 900), point(1, 2.5, 950)], point(3, 2, 12880))).toBe(
    'Moving nobody would mean: short of minimum staffing 3 instead of 2 (worse); dissatisfaction of all together 900 instead of 12,880 (better).',
  );
});

it('does not pretend that those could stay who must move', () => {
  const staying = point(1, 3, 900);
  const rest = 'would mean: short of minimum staffing 3 instead of 2 (worse).';
  expect(describeStaying([staying], point(2, 2, 900))).toBe(
    `Moving only 1 person, the fewest possible whatever else becomes of it, ${rest}`,
  );
  expect(describeStaying([{ ...staying, proved: false }], point(2, 2, 900))).toBe(
    `Moving only 1 person, the fewest found whatever else becomes of it, ${rest}`,
  );
});

it('is silent where the plan moves nobody more, changes no aim, or nothing was looked at', () => {
  // What more moves than the plan has would gain is no cost of staying.
  expect(describeStaying([point(0, 3, 900), point(1, 2, 900)], point(0, 3, 950))).toBeNull();
  expect(describeStaying([], point(0, 3, 900))).toBeNull();
  expect(describeStaying([point(0, 3, 900)], point(1, 3, 900))).toBeNull();
});

it('shows every aim in which points of the frontier differ', () => {
  const points = [20, 15].map((travel, moved): FrontierPoint => {
    const { tiers, ...rest } = point(moved, 3, 900);
    return {
      ...rest,
      tiers: [...tiers, { name: 'travel', value: travel }, { name: 'worst-off-count', value: 1 }],
    };
  });
  expect(describeFrontier({ points, upTo: 1 }, { ...points[1]! })).toEqual([
    '  0 moved: staffing 3, preference 900, travel 20',
    '  1 moved (this plan): staffing 3, preference 900, travel 15',
  ]);
});

it('shows what sets the plan apart from a point with as many moves', () => {
  const sooner = (notice: number, preference: number): FrontierPoint => ({
    ...point(2, 3, preference),
    tiers: Object.entries({ staffing: 3, disruption: 2, notice, stability: 4, preference }).map(
      ([name, value]) => ({ name, value }),
    ),
  });
  expect(describeFrontier({ points: [sooner(7, 800)], upTo: 2 }, sooner(6, 900))).toEqual([
    '  2 moved: staffing 3, notice 7, preference 800',
    '  2 moved (this plan): staffing 3, notice 6, preference 900',
  ]);
});

describe('the plan', () => {
  const plan = point(4, 1, 950);

  it('is the last row where the frontier stops before it, and the numbers left out are named', () => {
    const points = [point(1, 3, 900), point(2, 2, 920)];
    const last = '  4 moved (this plan): staffing 1, preference 950';
    expect(describeFrontier({ points, upTo: 2 }, plan).slice(2)).toEqual([
      '  3 moved: not worked out (--points 3, and time for them)',
      last,
    ]);
    expect(describeFrontier({ points, upTo: 2 }, { ...plan, moved: 5 })[2]).toBe(
      '  3 to 4 moved: not worked out (--points 4, and time for them)',
    );
    // Three moves were looked at and gain nothing over two.
    expect(describeFrontier({ points, upTo: 3 }, plan).slice(2)).toEqual([last]);
  });

  it('stands among points with fewer and with more moves, and once if one of them comes to the same', () => {
    const rows = (...points: readonly FrontierPoint[]): readonly unknown[] =>
      tabulateFrontier({ frontier: points, plan }).rows.map((row) => row.slice(0, 3));
    expect(rows(point(3, 2, 900), point(5, 1, 800))).toEqual([
      [3, 'yes', 'no'],
      [4, 'yes', 'yes'],
      [5, 'yes', 'no'],
    ]);
    expect(rows(point(4, 1, 900))).toHaveLength(2);
    expect(rows(point(4, 1, 950))).toEqual([[4, 'yes', 'yes']]);
  });
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
