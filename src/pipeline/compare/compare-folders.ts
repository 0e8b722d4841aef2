import { basename, resolve } from 'node:path';
import type { Comparison } from '../../report/comparison/comparison.ts';
import { renderComparison } from '../../report/html/compare-page.ts';
import { InputPathError } from '../disk/input-path-error.ts';
import { refuseFile, writeWhole } from '../disk/write-file.ts';
import { judgeRun } from '../kept-run/judge-run.ts';
import { describeAlteration, openRun } from '../kept-run/open-run.ts';
import { compareRuns } from './compare-runs.ts';

/**
 * Compares two run folders, and tells which of them are not as they were written; with `page` also writes the comparison there as HTML. Throws `InputPathError` when one is no run, or the page cannot be written.
 */
export async function compareFolders(request: {
  readonly before: string;
  readonly after: string;
  readonly page: string | null;
}): Promise<{ readonly comparison: Comparison; readonly altered: readonly string[] }> {
  const refusal = request.page === null ? null : await refuseFile(request.page);
  if (refusal !== null) throw new InputPathError(refusal);
  const opened = [await openRun(request.before), await openRun(request.after)] as const;
  const [before, after] = [await judgeRun(opened[0]), await judgeRun(opened[1])];
  const comparison = compareRuns(before, after, nameRuns(request));
  if (request.page !== null) {
    await writeWhole(
      request.page,
      renderComparison(comparison, { before: before.programme, after: after.programme }),
    );
  }
  return { comparison, altered: opened.flatMap((run) => describeAlteration(run) ?? []) };
}

/** The folders' own names where these tell them apart, else the paths as given. */
function nameRuns({ before, after }: { readonly before: string; readonly after: string }): {
  readonly before: string;
  readonly after: string;
} {
  const names = { before: basename(resolve(before)), after: basename(resolve(after)) };
  return names.before === names.after ? { before, after } : names;
}
