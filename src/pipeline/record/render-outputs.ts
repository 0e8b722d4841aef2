import type { Allocation } from '../../domain/allocation.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import { priceScarcity } from '../../domain/scarcity.ts';
import { measureFairness } from '../../report/facts/fairness.ts';
import { tabulateAllocation } from '../../report/tables/allocation-table.ts';
import { tabulateCompletion } from '../../report/tables/completion-table.ts';
import { tabulateCoverage } from '../../report/tables/coverage-table.ts';
import { tabulateDraw } from '../../report/tables/draw-table.ts';
import { tabulateIssues } from '../../report/tables/issues-table.ts';
import { tabulateLedger } from '../../report/tables/ledger-table.ts';
import { tabulatePathways } from '../../report/tables/pathways-table.ts';
import { tabulateSlots } from '../../report/tables/slots-table.ts';
import { renderCsv } from '../../report/text/csv.ts';
import { findEnvy } from '../../verify/envy.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { listDraw } from './draw.ts';

/** What a run with an allocation is made from. */
export interface Judged {
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  readonly allocation: Allocation;
  readonly verdict: Verdict;
  /** Prices behind the bounds; `null` = none are known. */
  readonly certificate: Certificate | null;
}

/**
 * Every output that follows from the tables and the allocation alone: name → text. `allocate` publishes these
 * and `verify` renders them again from the run's files; the bytes must agree.
 */
export function renderOutputs({
  programme,
  issues,
  allocation,
  verdict,
  certificate,
}: Judged): ReadonlyMap<string, string> {
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
export function renderIssues(issues: readonly Issue[]): string {
  return renderCsv(tabulateIssues(issues));
}

/** JSON for people and programs: indented, closed by a line feed. */
export function renderJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
