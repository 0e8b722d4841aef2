import { basename, resolve } from 'node:path';
import { renderComparison } from '../report/html/compare-page.js';
import { compareRuns } from './compare-runs.js';
import { InputPathError } from './input-path-error.js';
import { judgeRun } from './judge-run.js';
import { openRun } from './open-run.js';
import { refuseFile, writeWhole } from './write-file.js';
/** Compares two run folders; with `page` also writes the comparison there as HTML. Throws `InputPathError` when one is no run, or the page cannot be written. */
export async function compareFolders(request) {
    const refusal = request.page === null ? null : await refuseFile(request.page);
    if (refusal !== null)
        throw new InputPathError(refusal);
    const before = await judgeRun(await openRun(request.before));
    const after = await judgeRun(await openRun(request.after));
    const comparison = compareRuns(before, after, nameRuns(request));
    if (request.page !== null) {
        await writeWhole(request.page, renderComparison(comparison, { before: before.programme, after: after.programme }));
    }
    return comparison;
}
/** The folders' own names where these tell them apart, else the paths as given. */
function nameRuns({ before, after }) {
    const names = { before: basename(resolve(before)), after: basename(resolve(after)) };
    return names.before === names.after ? { before, after } : names;
}
