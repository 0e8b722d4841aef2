import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { IssueList } from '../../intake/issue-list.js';
import { readCsv } from '../../intake/source/read-csv.js';
import { restore } from '../../report/neutralise.js';
import { InputPathError } from '../input-path-error.js';
import { DEFAULT_OPTIONS, JOB_ID } from './read-jobs.js';
/** More are a mistake, or a week's work that somebody should mean. */
const MOST_JOBS = 4096;
/**
 * All combinations of scenarios over a programme: a folder whose subfolders may each be laid over it or not, or a
 * table `factor, scenario` in which the scenarios of one factor exclude each other. The first job is the programme
 * as it is. Throws `InputPathError` when a path leads nowhere, or the grid has more than 4,096 points.
 */
export async function readGrid(grid, programme) {
    const stats = await stat(grid).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            throw new InputPathError(`There is no "${grid}".`);
        throw error;
    });
    const read = stats.isDirectory() ? await readFolder(grid) : readTable(grid, await readFile(grid));
    if (!Array.isArray(read))
        return { kind: 'rejected', issues: read.issues };
    const points = read.reduce((count, { scenarios }) => count * (scenarios.length + 1), 1);
    if (points > MOST_JOBS) {
        throw new InputPathError(`"${grid}" has ${points} combinations; ${MOST_JOBS} is the most.`);
    }
    if (points === 1)
        throw new InputPathError(`"${grid}" holds no scenarios: there is nothing to combine.`);
    const jobs = combine(read).map((scenarios) => toJob(programme, scenarios));
    refuseSameNames(jobs);
    return { kind: 'jobs', jobs, issues: [] };
}
async function readFolder(grid) {
    const entries = await readdir(grid, { withFileTypes: true });
    const names = entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => name);
    return names.sort().map((name) => ({ scenarios: [resolve(grid, name)] }));
}
function readTable(path, bytes) {
    const issues = new IssueList();
    const name = basename(path);
    const sheet = readCsv(name, bytes, issues);
    const header = sheet?.header.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const [factor, scenario] = [header.indexOf('factor'), header.indexOf('scenario')];
    if (sheet !== null && (factor === -1 || scenario === -1)) {
        issues.addToFile(name, {
            code: 'missing-column',
            reason: 'The table needs the columns factor and scenario.',
            remedy: 'Give each scenario a row; those that exclude each other share a factor.',
        });
    }
    if (sheet === null || issues.hasErrors)
        return { issues: issues.sorted() };
    const factors = new Map();
    for (const { cells, line } of sheet.records) {
        if (restore(cells[scenario] ?? '').trim() === '') {
            issues.add(name, () => ({ file: name, line, column: null }), null, {
                code: 'missing-value',
                reason: 'scenario is blank.',
                remedy: 'Fill in the folder of a scenario. The programme as it is needs no row.',
            });
            continue;
        }
        const key = restore(cells[factor] ?? '').trim();
        const folder = resolve(dirname(path), restore(cells[scenario] ?? '').trim());
        factors.set(key, [...(factors.get(key) ?? []), folder]);
    }
    if (issues.hasErrors)
        return { issues: issues.sorted() };
    return [...factors.values()].map((scenarios) => ({ scenarios }));
}
/** Every choice of at most one scenario a factor, the empty one first. */
function combine(factors) {
    return factors.reduce((points, { scenarios }) => points.flatMap((point) => [point, ...scenarios.map((each) => [...point, each])]), [[]]);
}
function toJob(programme, scenarios) {
    const id = scenarios.length === 0 ? 'as-it-is' : scenarios.map((each) => basename(each)).join('+');
    if (!JOB_ID.test(id)) {
        throw new InputPathError(`"${id}" cannot name a job: letters, digits and . _ + -, at most 100. Rename the scenarios.`);
    }
    return {
        id,
        programme: resolve(programme),
        scenarios,
        baseline: null,
        seed: null,
        options: DEFAULT_OPTIONS,
    };
}
/** Jobs are folders side by side: two of one name would be one. Some file systems do not tell upper from lower case. */
function refuseSameNames(jobs) {
    const seen = new Set();
    for (const { id } of jobs) {
        if (seen.has(id.toLowerCase())) {
            throw new InputPathError(`Two combinations would be called "${id}". Rename one of the scenarios.`);
        }
        seen.add(id.toLowerCase());
    }
}
/** Where the rounds of a grid go when nobody says. */
export function defaultGridOut(grid) {
    return join('out', basename(resolve(grid)).replace(/\.(csv|tsv)$/i, ''));
}
