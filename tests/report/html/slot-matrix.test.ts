import { expect, it } from 'vitest';
import { renderReport } from '../../../src/report/html/report-page.ts';
import { SMALL_REPORT } from '../small-report.ts';

it('calls no place free that nobody could supervise', () => {
  const { verdict } = SMALL_REPORT;
  const slots = verdict.slots.map((slot) => ({ ...slot, free: { alone: 0, together: 0, supervised: 0 } }));
  const tableOf = (report: typeof SMALL_REPORT): string =>
    renderReport(report).split('id="slots-t"')[1]?.split('</table>')[0] ?? '';
  expect(tableOf(SMALL_REPORT)).toMatch(/ free/);
  const supervised = tableOf({ ...SMALL_REPORT, verdict: { ...verdict, slots } });
  expect(supervised).not.toMatch(/ free/);
  expect(supervised).toContain('· full: no supervisor for more');
});
