import { compareIds } from '../../domain/ids.ts';
import { renderCalendars } from '../../report/calendar-files.ts';
import type { ReportFacts } from '../../report/facts/report-facts.ts';
import { renderReportFiles } from '../../report/render-report.ts';
import { type FolderFiles, publishFolder, REPORT_FILE, refuseTarget } from '../disk/publish.ts';
import { judgeRun } from '../kept-run/judge-run.ts';
import { describeAlteration, type OpenedRun, openRun } from '../kept-run/open-run.ts';
import { renderJson } from '../record/render-outputs.ts';
import { assembleReport } from '../solve/assemble-report.ts';
import { judgeApprovals } from './approvals.ts';
import { readNames } from './read-names.ts';

export interface ReportRequest {
  readonly run: string;
  /** A folder of its own: a run is never written into. */
  readonly out: string;
  /** Path of a `names.csv`; `null` = ids only. */
  readonly names: string | null;
}

export type ReportResult =
  /** The output folder is somebody else's. */
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'rendered';
      readonly files: readonly string[];
      readonly runId: string;
      /** Rotators of the run that the names leave out; `null` when no names were given. */
      readonly nameless: number | null;
      /** Ids that have a name and are no rotators of the run. */
      readonly strangers: readonly string[];
      /** What of the run is not as it was written, in a sentence; `null` when all is. */
      readonly altered: string | null;
    };

/**
 * Renders a finished run again from its own files alone, without solving, into a folder beside it: pages, workbook,
 * import and calendars. Throws `InputPathError` when the run or the names cannot be read.
 */
export async function reportRun(request: ReportRequest): Promise<ReportResult> {
  const refusal = await refuseTarget(request.out, REPORT_FILE);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  const names: ReportFacts['names'] = request.names === null ? new Map() : await readNames(request.names);
  const opened = await openRun(request.run);
  const facts = await reviewFacts(opened, names);
  const files = await renderEverything(facts);
  await publishFolder(request.out, files, REPORT_FILE);
  const { rotators } = facts.programme;
  const nameless = rotators.filter(({ id }) => !names.has(id)).length;
  const ids = new Set(rotators.map(({ id }) => id));
  return {
    kind: 'rendered',
    files: [...files.keys()],
    runId: facts.runId,
    nameless: request.names === null ? null : nameless,
    strangers: [...names.keys()].filter((id) => !ids.has(id)).sort(compareIds),
    altered: describeAlteration(opened),
  };
}

/** What a run folder has to tell. */
export async function readReport(folder: string, names: ReportFacts['names']): Promise<ReportFacts> {
  return await reviewFacts(await openRun(folder), names);
}

async function reviewFacts(opened: OpenedRun, names: ReportFacts['names']): Promise<ReportFacts> {
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

async function renderEverything(facts: ReportFacts): Promise<FolderFiles> {
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
