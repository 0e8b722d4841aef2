import { formatHundredths } from '../../domain/units.ts';
import type { CoverageFacts, Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';

/** `coverage.csv`: a row for each rotator and thing to cover: what was asked, what history gave, what this run gives. */
export function tabulateCoverage(verdict: Verdict): Table {
  return {
    columns: [
      'rotator_id',
      'pillar_id',
      'required',
      'had',
      'gained',
      'by_cycle',
      'status',
      'owed',
      'rule_id',
      'strength',
      'subject',
    ],
    rows: verdict.coverage.map((covered) => [
      covered.rotator,
      covered.pillar,
      formatHundredths(covered.required),
      formatHundredths(covered.had),
      formatHundredths(covered.gained),
      covered.byCycle,
      describeStatus(covered),
      formatHundredths(covered.owed),
      covered.rule,
      covered.strength,
      covered.subject,
    ]),
  };
}

function describeStatus({ status, completableBy, owed }: CoverageFacts): string {
  if (status === 'completable') return `completable by ${completableBy}`;
  return status === 'covered' ? status : `not covered: ${formatHundredths(owed)} missing`;
}
