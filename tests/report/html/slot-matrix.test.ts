import { expect, it } from 'vitest';
import { html } from '../../../src/report/html/markup.ts';
import { viewRun } from '../../../src/report/html/run-view.ts';
import { writeSlots } from '../../../src/report/html/slot-matrix.ts';
import { SMALL_REPORT } from '../small-report.ts';

it('calls no place free that nobody could supervise', () => {
  const { verdict } = SMALL_REPORT;
  const slots = verdict.slots.map((slot) => ({ ...slot, free: { alone: 0, together: 0, supervised: 0 } }));
  const tell = (report: typeof SMALL_REPORT): string => html`${writeSlots(viewRun(report)).body}`.text;
  expect(tell(SMALL_REPORT)).toMatch(/ free/);
  const supervised = tell({ ...SMALL_REPORT, verdict: { ...verdict, slots } });
  expect(supervised).not.toMatch(/ free/);
  expect(supervised).toContain('· full: no supervisor for more');
});
