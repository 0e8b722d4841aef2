import { expect, it } from 'vitest';
import { findCrowdedOut } from '../../../solver/large/network/crowded-out.ts';
import { compressSides, type SlotSide } from '../../../solver/model/slot-sides.ts';

interface NetworkOutcome {
  readonly agent: number;
  readonly start?: number;
  /** By side: what the choice counts with. */
  readonly weights: readonly number[];
}

const BALANCE: SlotSide = { lower: 0, upper: 0, miss: null };
const ONE_PLACE: SlotSide = { lower: -Infinity, upper: 1, miss: null };

function crowdedOut(sides: readonly SlotSide[], built: readonly NetworkOutcome[]): number[] {
  const entries = built.flatMap(({ weights }, choice) =>
    weights.flatMap((weight, side) => (weight === 0 ? [] : [{ choice, side, weight }])),
  );
  const choices = {
    count: built.length,
    agent: Int32Array.from(built, ({ agent }) => agent),
    start: Int32Array.from(built, ({ start }) => start ?? 0),
    length: new Int32Array(built.length).fill(1),
  };
  return [...findCrowdedOut(choices, sides, compressSides(entries, built.length))];
}

it('rules out what has no room for two who go together', () => {
  const both = [
    { agent: 0, weights: [1, 1] },
    { agent: 1, weights: [-1, 1] },
  ];
  expect(crowdedOut([BALANCE, ONE_PLACE], both)).toEqual([1, 1]);
  expect(crowdedOut([BALANCE, { ...ONE_PLACE, upper: 2 }], both)).toEqual([0, 0]);
  // Half of somebody fits.
  expect(
    crowdedOut(
      [BALANCE, { ...ONE_PLACE, upper: 8 }],
      [
        { agent: 0, weights: [1, 5] },
        { agent: 1, weights: [-1, 3] },
      ],
    ),
  ).toEqual([0, 0]);
});

it('rules out what nobody can answer, and keeps what one of several answers suits', () => {
  const sides = [BALANCE, ONE_PLACE, ONE_PLACE];
  expect(
    crowdedOut(sides, [
      { agent: 0, weights: [1, 1, 0] },
      { agent: 1, weights: [-1, 1, 0] },
      { agent: 1, weights: [-1, 0, 1] },
      { agent: 1, weights: [-2, 0, 1] },
    ]),
  ).toEqual([0, 1, 0, 1]);
});

it('leaves alone what others could still make room or balance for', () => {
  const [one, other] = [
    { agent: 0, weights: [1, 1] },
    { agent: 1, weights: [-1, 1] },
  ];
  const soft = { ...ONE_PLACE, miss: { tier: 0, weight: 1, coefficient: -1, most: 9 } };
  expect(crowdedOut([BALANCE, soft], [one, other])).toEqual([0, 0]);
  expect(crowdedOut([{ ...BALANCE, upper: 1 }, ONE_PLACE], [one, other])).toEqual([0, 0]);
  expect(crowdedOut([BALANCE, ONE_PLACE], [one, other, { agent: 2, weights: [0, -1] }])).toEqual([0, 0, 0]);
  expect(crowdedOut([BALANCE, ONE_PLACE], [one, other, { agent: 2, weights: [-1, 0] }])).toEqual([0, 0, 0]);
  // Whoever may take both of two choices is answered by several.
  expect(crowdedOut([BALANCE, ONE_PLACE], [one, other, { agent: 1, start: 1, weights: [-1, 0] }])).toEqual([
    0, 0, 0,
  ]);
});
