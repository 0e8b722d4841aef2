import { renderCsv } from './csv.js';
import { renderReport } from './html/report-page.js';
import { renderRotatorPage } from './html/rotator-page.js';
import { viewRun } from './html/run-view.js';
import { tabulateTisPlacements } from './tis-placements.js';
import { renderWorkbook } from './workbook.js';
/**
 * What people look at: `report.html`, and when there is an allocation a page for each rotator, the workbook and the
 * import for the Trainee Information System. Equal facts give equal bytes.
 */
export async function renderReportFiles(facts) {
    const { verdict } = facts;
    const files = new Map([['report.html', renderReport(facts)]]);
    if (verdict === null)
        return files;
    const view = viewRun(facts);
    for (const person of view.people)
        files.set(`rotators/${person.page}.html`, renderRotatorPage(view, person));
    files.set('allocation.xlsx', await renderWorkbook({ ...facts, verdict }));
    files.set('tis-placements.csv', renderCsv(tabulateTisPlacements(facts)));
    return files;
}
