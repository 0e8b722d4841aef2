import { renderCalendars } from '../report/calendar-files.js';
import { renderReportFiles } from '../report/render-report.js';
import { judgeApprovals } from './approvals.js';
import { assembleReport } from './assemble-report.js';
import { judgeRun } from './judge-run.js';
import { openRun } from './open-run.js';
import { publishFolder, REPORT_FILE, refuseTarget } from './publish.js';
import { readNames } from './read-names.js';
import { renderJson } from './render-outputs.js';
/**
 * Renders a finished run again from its own files alone, without solving, into a folder beside it: pages, workbook,
 * import and calendars. Throws `InputPathError` when the run or the names cannot be read.
 */
export async function reportRun(request) {
    const refusal = await refuseTarget(request.out, REPORT_FILE);
    if (refusal !== null)
        return { kind: 'refused', message: refusal };
    const names = request.names === null ? new Map() : await readNames(request.names);
    const facts = await readReport(request.run, names);
    const files = await renderEverything(facts);
    await publishFolder(request.out, files, REPORT_FILE);
    const nameless = facts.programme.rotators.filter(({ id }) => !names.has(id)).length;
    return {
        kind: 'rendered',
        files: [...files.keys()],
        runId: facts.runId,
        nameless: request.names === null ? null : nameless,
    };
}
/** What a run folder has to tell. */
export async function readReport(folder, names) {
    const opened = await openRun(folder);
    const { facts: run, programme, issues, judged, files } = await judgeRun(opened);
    const approvals = judgeApprovals(opened);
    return assembleReport({
        programme,
        issues,
        run,
        files,
        names,
        approvals,
        verdict: judged?.verdict ?? null,
    });
}
async function renderEverything(facts) {
    const { runId, programme, names, run } = facts;
    const record = {
        schema: 'placewright.report/1',
        run: runId,
        programme: programme.settings.programme,
        scenario: run.scenario,
        names: names.size > 0,
    };
    return new Map([
        ...(await renderReportFiles(facts)),
        ...renderCalendars(facts),
        [REPORT_FILE, renderJson(record)],
    ]);
}
