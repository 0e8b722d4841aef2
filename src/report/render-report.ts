import { renderReport } from './html/report-page.ts';
import { renderRotatorPage } from './html/rotator-page.ts';
import { viewRun } from './html/run-view.ts';
import type { ReportFacts } from './report-facts.ts';

/** Path inside a folder (with `/`) → content. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

/** The pages of a run: `report.html`, and one page a rotator when there is an allocation. */
export function renderPages(facts: ReportFacts): ReportFiles {
  const files = new Map([['report.html', renderReport(facts)]]);
  if (facts.verdict === null) return files;
  const view = viewRun(facts);
  for (const person of view.people)
    files.set(`rotators/${person.page}.html`, renderRotatorPage(view, person));
  return files;
}
