import { expect, it } from 'vitest';
import type { TierChange } from '../../../src/report/comparison/comparison.ts';
import { writeVerdict } from '../../../src/report/comparison/comparison-words.ts';
import { makeComparison } from '../../browser/synthetic-comparison.ts';
import { makeReport } from '../../browser/synthetic-report.ts';

const COMPARISON = makeComparison(
  makeReport({ rotators: 4, cycles: 2, sites: 2, wishes: 1, names: ['Ward'] }),
  ['text'],
);

function verdictOn(tiers: readonly (readonly [string, number | null, number | null])[]): string {
  const changes = tiers.map(
    ([name, before, after]): TierChange => ({ name, before, after, carriedOver: null, proved: true }),
  );
  return writeVerdict({ ...COMPARISON, tiers: changes });
}

it('names the first aim that both runs have and meet differently', () => {
  expect(
    verdictOn([
      ['disruption', null, 0],
      ['competency', 32, 31],
      ['preference', 900, 950],
    ]),
  ).toBe('2 gain, 2 lose, 0 only move; desirable rules missed falls from 32 to 31');
});

it('says that aims are met alike only when they are', () => {
  expect(
    verdictOn([
      ['disruption', null, 0],
      ['competency', 32, 32],
    ]),
  ).toContain('every aim they share is met alike');
});
