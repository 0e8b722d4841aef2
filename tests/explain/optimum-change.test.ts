import { expect, test } from 'vitest';
import { findGain } from '../../src/explain/questions/optimum-change.ts';

const valued = (staffing: number, worst: number, lottery: number) => [
  { name: 'staffing', value: staffing },
  { name: 'worst-off', value: worst },
  { name: 'lottery', value: lottery },
];

test('a gain is the first aim that is better, whatever it costs those after it', () => {
  expect(findGain(valued(2, 500, 9), valued(1, 900, 9))).toEqual({ tier: 'staffing', from: 2, to: 1 });
  expect(findGain(valued(2, 500, 9), valued(2, 400, 12))).toEqual({ tier: 'worst-off', from: 500, to: 400 });
});

test('the draw is no gain, and an allocation that is worse than the one at hand is none either', () => {
  expect(findGain(valued(2, 500, 9), valued(2, 500, 9))).toBeNull();
  expect(findGain(valued(2, 500, 9), valued(2, 500, 3))).toBeNull();
  expect(findGain(valued(2, 500, 9), valued(3, 100, 3))).toBe('worse');
});
