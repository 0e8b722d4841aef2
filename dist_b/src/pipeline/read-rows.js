import { IssueList } from '../intake/issue-list.js';
import { readCsv } from '../intake/source/read-csv.js';
import { restore } from '../report/neutralise.js';
/** Headers are compared in small letters, spaces as underscores: people write these files too. */
function columnOf(header) {
    return header
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_');
}
/** Reads a CSV table that a run holds or a person wrote beside it; `null` when it is not a whole table. */
export function readRows(name, bytes) {
    const issues = new IssueList();
    const sheet = readCsv(name, bytes, issues);
    if (sheet === null || issues.hasErrors)
        return null;
    const columns = sheet.header.cells.map(columnOf);
    return sheet.records.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, restore(cells[at] ?? '')])));
}
