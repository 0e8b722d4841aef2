import { expect, it } from 'vitest';
import { renderReport } from '../../../src/report/html/report-page.ts';
import { SMALL_REPORT } from '../small-report.ts';

it('calls a placement no choice where no wish could be met, and somebody silent only who gave no wishes', () => {
  const { verdict } = SMALL_REPORT;
  const assignments = verdict.assignments.map((own) => ({ ...own, rank: null }));
  const text = renderReport({ ...SMALL_REPORT, verdict: { ...verdict, assignments } });
  const cells = (text.split('id="pathways-t"')[1]?.split('</table>')[0] ?? '').split('<tr').slice(2);
  const told = cells.map((row) => [...new Set(row.match(/no wish that could be met|no wishes/g) ?? [])]);
  // R3 gave none; =R4, R1 and R2 did.
  expect(told).toHaveLength(4);
  expect(told.filter((each) => each.includes('no wishes'))).toHaveLength(1);
  expect(told.filter((each) => each.includes('no wish that could be met'))).toHaveLength(3);
});
