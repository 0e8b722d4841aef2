import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/pipeline/audit/confidence.ts';

describe('wilsonInterval', () => {
  it('is what the textbooks give', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const cases = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, all, low, high] of cases) {
      const found = wilsonInterval(hits, all);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    }
  });

  it('knows nothing of no cases, and stays within 0 and 1', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(7, 7).high).toBe(1);
  });
});
