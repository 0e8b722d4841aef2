import { expect, test } from 'vitest';
import { findChange } from '../../src/explain/questions/optimum-change.ts';

const valued = (staffing: number, worst: number, lottery: number) => [
  { name: 'staffing', value: staffing },
  { name: 'worst-off', value: worst },
  { name: 'lottery', value: lottery },
];

test('the first aim that is otherwise is told, whatever becomes of those after it', () => {
  expect(findChange(valued(2, 500, 9), valued(1, 900, 9))).toEqual({ tier: 'staffing', from: 2, to: 1 });
  expect(findChange(valued(2, 500, 9), valued(2, 400, 12))).toEqual({
    tier: 'worst-off',
    from: 500,
    to: 400,
  });
  expect(findChange(valued(2, 500, 9), valued(3, 100, 3))).toEqual({ tier: 'staffing', from: 2, to: 3 });
});

test('the draw is no change', () => {
  expect(findChange(valued(2, 500, 9), valued(2, 500, 9))).toBeNull();
  expect(findChange(valued(2, 500, 9), valued(2, 500, 3))).toBeNull();
});
