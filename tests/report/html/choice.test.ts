import { expect, it } from 'vitest';
import { choiceName } from '../../../src/report/html/choice.ts';
import { viewRun } from '../../../src/report/html/run-view.ts';
import { SMALL_REPORT } from '../small-report.ts';

it('calls a placement no choice where no wish could be met, and somebody silent only who gave no wishes', () => {
  // R3 gave none; =R4, R1 and R2 did.
  const told = viewRun(SMALL_REPORT).people.map(({ wished }) => choiceName(null, wished));
  expect([...told].sort()).toEqual([
    ...Array.from({ length: 3 }, () => 'no wish that could be met'),
    'no wishes',
  ]);
  expect(choiceName(2, true)).toBe('2nd choice');
});
