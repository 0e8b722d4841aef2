import { buildProgramme } from './build/build-programme.js';
import { collectSheets } from './collect-sheets.js';
import { IssueList } from './issue-list.js';
import { readTables } from './read-tables.js';
export { MAX_FILE_BYTES, oversizedFile } from './input-file.js';
/** The folder that the files of a scenario stand under in digests and issues: `scenario`, `scenario-2` … */
export function scenarioFolder(layer) {
    return layer === 0 ? 'scenario' : `scenario-${layer + 1}`;
}
/**
 * Reads a programme from the files of its folder (CSV tables, or one .xlsx workbook with a sheet a table),
 * with the changed rows of scenarios laid over it, each over those before it. Bad input is data: the answer is
 * either a whole programme, every reference of it checked and every list in canonical order, or all problems of all
 * files at once. Files of scenarios are named by {@link scenarioFolder}.
 */
export async function readProgramme(files, options = {}) {
    const issues = new IssueList();
    const base = await collectSheets(files, '', issues);
    const scenarios = [];
    for (const [layer, own] of (options.scenarios ?? []).entries()) {
        scenarios.push(await collectSheets(own, `${scenarioFolder(layer)}/`, issues));
    }
    const tables = readTables(base, scenarios, issues);
    const digests = Object.assign({}, ...[base, ...scenarios].map((folder) => folder.digests));
    const programme = buildProgramme(tables, digests, issues);
    const found = issues.sorted();
    if (programme === null || issues.hasErrors)
        return { kind: 'rejected', issues: found };
    return { kind: 'programme', programme, issues: found, changes: tables.changes };
}
