import { priceScarcity } from '../domain/scarcity.js';
import { tabulateAllocation } from '../report/allocation-table.js';
import { tabulateCompletion } from '../report/completion-table.js';
import { tabulateCoverage } from '../report/coverage-table.js';
import { renderCsv } from '../report/csv.js';
import { tabulateDraw } from '../report/draw-table.js';
import { measureFairness } from '../report/fairness.js';
import { tabulateIssues } from '../report/issues-table.js';
import { tabulateLedger } from '../report/ledger-table.js';
import { tabulatePathways } from '../report/pathways-table.js';
import { tabulateSlots } from '../report/slots-table.js';
import { findEnvy } from '../verify/envy.js';
import { listDraw } from './draw.js';
/**
 * Every output that follows from the tables and the allocation alone: name → text. `allocate` publishes these
 * and `verify` renders them again from the run's files; the bytes must agree.
 */
export function renderOutputs({ programme, issues, allocation, verdict, certificate, }) {
    return new Map([
        ['allocation.csv', renderCsv(tabulateAllocation(programme, verdict))],
        ['completion.csv', renderCsv(tabulateCompletion(programme, allocation))],
        ['pathways.csv', renderCsv(tabulatePathways(programme, verdict))],
        ['coverage.csv', renderCsv(tabulateCoverage(verdict))],
        [
            'slots.csv',
            renderCsv(tabulateSlots(programme, verdict, certificate === null ? null : priceScarcity(certificate))),
        ],
        ['ledger.csv', renderCsv(tabulateLedger(verdict))],
        ['draw.csv', renderCsv(tabulateDraw(listDraw(programme)))],
        ['fairness.json', renderJson(measureFairness(programme, verdict, findEnvy(programme, allocation)))],
        ['issues.csv', renderIssues(issues)],
    ]);
}
/** `issues.csv`. */
export function renderIssues(issues) {
    return renderCsv(tabulateIssues(issues));
}
/** JSON for people and programs: indented, closed by a line feed. */
export function renderJson(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
