import { describe, expect, it } from 'vitest';
import { count, grouped, listSome, ordinal, percent } from '../../src/domain/wording.ts';

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

  it('thousands are set apart in whole numbers, and not behind the point', () => {
    expect([999, 12_500, 1_234_567, 0.12345, 1234.56789, -1234].map(grouped)).toEqual([
      '999',
      '12,500',
      '1,234,567',
      '0.12345',
      '1,234.56789',
      '-1,234',
    ]);
  });

  it('ordinals end as they are said', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111, 112, 121].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th 112th 121st',
    );
  });
});
