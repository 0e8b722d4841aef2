import { expect, it } from 'vitest';
import { renderRotatorPage } from '../../../src/report/html/rotator-page.ts';
import { viewRun } from '../../../src/report/html/run-view.ts';
import { SMALL_REPORT } from '../small-report.ts';

function leadOf(least: number, most: number): string {
  const { verdict } = SMALL_REPORT;
  const rotators = verdict.rotators.map((own) => ({ ...own, least, most }));
  const view = viewRun({ ...SMALL_REPORT, verdict: { ...verdict, rotators } });
  return renderRotatorPage(view, view.people[0]!).split('<p class="lead">')[1]?.split('</p>')[0] ?? '';
}

it('tells what first choices and last ones come to for this rotator, who may share them', () => {
  expect(leadOf(1500, 2250)).toContain(
    'dissatisfaction (these cycles: 1,500 = always a first choice, 2,250 = always a last)',
  );
  expect(leadOf(0, 0)).toContain('points of dissatisfaction.');
});
