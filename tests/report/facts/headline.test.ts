import { describe, expect, it } from 'vitest';
import { type KeyFigures, measureKeyFigures, writeHeadline } from '../../../src/report/facts/headline.ts';
import { SMALL_VERDICT } from '../small-run.ts';

const figures: KeyFigures = {
  rotators: 52,
  bound: 52,
  covered: 52,
  completable: 0,
  ranked: 200,
  firstOrSecond: 166,
  worst: 900,
  worstOff: ['R1'],
  worstRank: 3,
  free: { heads: 200, wte: 0 },
  shortSlots: 0,
};

describe('writeHeadline', () => {
  it('says coverage, wishes, worst-off and free places in one line', () => {
    expect(writeHeadline(figures)).toBe(
      'All 52 rotators covered; 83 % of assignments a first or second choice; worst-off: third choice; 2 places free',
    );
  });

  it('says of whom where nothing is required of some', () => {
    const told = (bound: number, covered: number, completable: number): string =>
      writeHeadline({ ...figures, bound, covered, completable }).split(';')[0] ?? '';
    expect(told(43, 43, 0)).toBe('All 43 rotators with required pillars covered');
    expect(told(43, 40, 2)).toBe('40 of 43 rotators with required pillars covered');
    expect(told(1, 0, 1)).toBe('The one rotator with required pillars covered, provably later');
  });

  it('owns up to what is later, missing or short', () => {
    expect(writeHeadline({ ...figures, covered: 45, completable: 7 })).toContain(
      'All 52 rotators covered, 7 of them provably later;',
    );
    expect(writeHeadline({ ...figures, covered: 45, completable: 6 })).toContain(
      '45 of 52 rotators covered;',
    );
    expect(writeHeadline({ ...figures, free: { heads: 100, wte: 80 }, shortSlots: 1 })).toContain(
      '1 place and 0.8 WTE free, 1 slot below minimum staffing',
    );
    expect(writeHeadline({ ...figures, ranked: 0, worst: 0, bound: 0 })).toBe(
      'No pillar is required of anybody; nobody dissatisfied; 2 places free',
    );
  });
});

describe('measureKeyFigures', () => {
  it('counts from the verdict', () => {
    const measured = measureKeyFigures(SMALL_VERDICT);
    expect(measured.ranked).toBe(SMALL_VERDICT.assignments.filter(({ rank }) => rank !== null).length);
    expect(measured.worst).toBe(SMALL_VERDICT.leximin[0]);
    expect([measured.rotators, measured.bound]).toEqual([SMALL_VERDICT.rotators.length, 4]);
    expect(measured.covered + measured.completable).toBeLessThanOrEqual(4);
  });
});
