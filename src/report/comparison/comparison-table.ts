import type { Table } from '../text/csv.ts';
import type { Comparison } from './comparison.ts';
import { describeKeeping } from './comparison-words.ts';

const NONE = '–';

/** `compare --csv`: a row a rotator; placements in the order of the cycles, `–` for none (a spreadsheet would take `-` for the start of a formula). */
export function tabulateComparison({ people, exchanges }: Comparison): Table {
  return {
    columns: [
      'rotator_id',
      'change',
      'dissatisfaction_before',
      'dissatisfaction_after',
      'difference',
      'cause',
      'exchange',
      'placements_before',
      'placements_after',
      'keeping',
    ],
    rows: people.map(
      ({ rotator, kind, before, after, cause, exchange, placementsBefore, placementsAfter }) => {
        const group = exchange === null ? undefined : exchanges[exchange];
        return [
          rotator,
          kind,
          before,
          after,
          before === null || after === null ? null : after - before,
          cause,
          exchange === null ? null : exchange + 1,
          placementsBefore.map((placement) => placement ?? NONE).join(';'),
          placementsAfter.map((placement) => placement ?? NONE).join(';'),
          group === undefined ? null : describeKeeping(group),
        ];
      },
    ),
  };
}
