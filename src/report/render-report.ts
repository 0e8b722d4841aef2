import type { ReportFacts } from './facts/report-facts.ts';
import { renderReport } from './html/report-page.ts';
import { renderRotatorPage } from './html/rotator-page.ts';
import { viewRun } from './html/run-view.ts';
import { tabulateTisPlacements } from './tables/tis-placements.ts';
import { renderCsv } from './text/csv.ts';
import { renderWorkbook } from './workbook/workbook.ts';

/** Path inside a folder (with `/`) → content. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * What people look at: `report.html`, and when there is an allocation a page for each rotator, the workbook and the
 * import for the Trainee Information System. Equal facts give equal bytes.
 */
export async function renderReportFiles(facts: ReportFacts): Promise<ReportFiles> {
  const { verdict } = facts;
  const files = new Map<string, string | Uint8Array>([['report.html', renderReport(facts)]]);
  if (verdict === null) return files;
  const view = viewRun(facts);
  for (const person of view.people)
    files.set(`rotators/${person.page}.html`, renderRotatorPage(view, person));
  files.set('allocation.xlsx', await renderWorkbook({ ...facts, verdict }));
  files.set('tis-placements.csv', renderCsv(tabulateTisPlacements(facts)));
  return files;
}
