import { describe, expect, it } from 'vitest';
import { count, listSome, percent } from '../../../src/report/text/wording.ts';

describe('wording', () => {
  it('counts one and many', () => {
    expect([count(0, 'warning'), count(1, 'warning'), count(2, 'warning')]).toEqual([
      '0 warnings',
      '1 warning',
      '2 warnings',
    ]);
    expect(count(2, 'history', 'histories')).toBe('2 histories');
  });

  it('never rounds some to none or to all', () => {
    expect(percent(0, 500)).toBe('0 %');
    expect(percent(1, 500)).toBe('under 1 %');
    expect(percent(499, 500)).toBe('over 99 %');
    expect(percent(500, 500)).toBe('100 %');
    expect(percent(1, 3)).toBe('33 %');
    expect(percent(0, 0)).toBe('0 %');
  });

  it('lists as many as one reads', () => {
    expect(listSome(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
    expect(listSome(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 more');
  });
});
