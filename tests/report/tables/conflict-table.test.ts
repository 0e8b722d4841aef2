import { expect, test } from 'vitest';
import type { PlacementId, RotatorId } from '../../../src/domain/ids.ts';
import type { Change } from '../../../src/explain/conflicts/change.ts';
import { instanceOf } from '../../../src/formulate/facts/rule-instance.ts';
import { describeConflict, describeRepairs } from '../../../src/report/tables/conflict-table.ts';
import type { RuleLine } from '../../../src/report/text/rule-lines.ts';

function closed(rotator: string, placement: string): RuleLine {
  return {
    instance: instanceOf('driver', {
      rotator: rotator as RotatorId,
      placement: placement as PlacementId,
      cycle: 1,
    }),
    sentence: `${placement} needs a driver.`,
  };
}

test('of many placements that one rule closes, the first are named and the others counted', () => {
  const letters = [...'ABCDEFGH'];
  const lines = [...letters.map((id) => closed('R1', id)), closed('R2', 'H'), closed('R2', 'Z')];
  expect(describeConflict({ kind: 'slots', finding: 'No.', lines })).toEqual([
    'No.',
    ...letters.slice(0, 6).map((id) => `  ${id} needs a driver.`),
    '  For the same reason 2 more placements are closed: see conflict.csv.',
    '  Z needs a driver.',
  ]);
});

test('what is not known of repairs is said: whether there are cheaper ones, or any', () => {
  const repairs = [{ cost: 10, changes: [] }];
  const headOf = (list: typeof repairs, complete: boolean): string | undefined =>
    describeRepairs({ repairs: list, complete })[0];
  expect(headOf(repairs, true)).toMatch(/^Cheapest repairs/);
  expect(headOf(repairs, false)).toMatch(/^Repairs found.*there may be cheaper ones/);
  expect(headOf([], false)).toContain('does not mean that there is none');
  expect(headOf([], true)).toContain('would help');
});

test('of a repair that changes much, a line names the first changes and counts the rest', () => {
  const placement = 'A' as PlacementId;
  const change: Change = { kind: 'place', limit: 'capacity', placement, cycle: 1, times: 1 };
  const changes = [...'ABCDEFGHIJ'].map((words) => ({ change, words }));
  const lineOf = (count: number): string | undefined =>
    describeRepairs({ repairs: [{ cost: 10, changes: changes.slice(0, count) }], complete: true })[1];
  expect(lineOf(8)).toBe('  1. cost 10: A; B; C; D; E; F; G; H');
  expect(lineOf(10)).toBe('  1. cost 10: A; B; C; D; E; F; G; H; and 2 more: see conflict.csv');
});
