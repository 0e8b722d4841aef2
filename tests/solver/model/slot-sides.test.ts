import { expect, test } from 'vitest';
import { sidesOfRow } from '../../../solver/model/slot-sides.ts';

const soft = { tier: 0, weight: 1, size: 1 };

test('a soft row with both limits is two sides, the lower one first', () => {
  expect(sidesOfRow({ atLeast: 1, atMost: 3, soft })).toEqual([
    { atLeast: 1, atMost: null, soft },
    { atLeast: null, atMost: 3, soft },
  ]);
});

test('a hard row, or one with a single limit, is one', () => {
  for (const row of [
    { atLeast: 1, atMost: 3, soft: null },
    { atLeast: 1, atMost: null, soft },
    { atLeast: null, atMost: 3, soft },
  ])
    expect(sidesOfRow(row)).toEqual([row]);
});
