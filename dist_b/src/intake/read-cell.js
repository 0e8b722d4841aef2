import { fieldMeta } from './field-meta.js';
/** One filled-in cell: its value, or what is wrong with it. */
export function readCell(cell, text) {
    const result = cell.safeParse(text);
    if (result.success)
        return { ok: true, value: result.data };
    return { ok: false, finding: findingOf(cell, text, result.error.issues[0]) };
}
function findingOf(cell, text, issue) {
    if (issue?.code === 'custom' && issue.params !== undefined)
        return issue.params.finding;
    const { expects } = fieldMeta(cell);
    const outside = issue?.code === 'too_small' || issue?.code === 'too_big';
    return {
        code: outside ? 'out-of-range' : 'wrong-type',
        reason: `"${text}" is not ${expects}.`,
        remedy: `Write ${expects}.`,
    };
}
