import { describe, expect, it } from 'vitest';
import { auditTier } from '../../solver/model/audit-tier.ts';
import type { TierResult } from '../../solver/model/tier-result.ts';

const claim = (value: number, bound: number): TierResult => ({
  name: 'preference',
  value,
  bound,
  gap: 0,
  proved: true,
});
const slack = (amount: number) => ({ kind: 'absolute', amount }) as const;

/** Value, bound and proof after the audit. */
function judge(tier: TierResult, value: number, given = 0) {
  const { value: told, bound, proved } = auditTier(tier, value, slack(given));
  return [told, bound, proved];
}

describe('what is claimed of a tier, held against the allocation', () => {
  it('stays where the allocation has the value', () => {
    expect(judge(claim(7, 7), 7)).toEqual([7, 7, true]);
    expect(judge({ ...claim(7, 5), proved: false }, 7)).toEqual([7, 5, false]);
  });

  it('is proved by what a later tier gains, if the bound says so', () => {
    expect(judge({ ...claim(9, 6), proved: false }, 6)).toEqual([6, 6, true]);
    expect(judge({ ...claim(9, 6), proved: false }, 8)).toEqual([8, 6, false]);
  });

  it('stays proved within its slack, and no further', () => {
    expect(judge(claim(7, 7), 9, 2)).toEqual([9, 7, true]);
    expect(judge(claim(7, 7), 10, 2)).toEqual([10, 7, false]);
    expect(judge(claim(3, 3), 9)).toEqual([9, 3, false]);
  });

  it('proves nothing where the allocation refutes the bound', () => {
    expect(judge(claim(7, 8), 7)).toEqual([7, 0, false]);
    expect(judge(claim(9, 9), 6)).toEqual([6, 0, false]);
  });
});
