import { expect, test } from 'vitest';
import type { PlacementId, RotatorId } from '../../../src/domain/ids.ts';
import { instanceOf } from '../../../src/formulate/facts/rule-instance.ts';
import { describeConflict } from '../../../src/report/tables/conflict.ts';
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
