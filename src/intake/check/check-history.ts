import { formatDay } from '../../domain/calendar.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { type CheckContext, everyRow } from './check-context.ts';

const STARTED = fieldIndex(TABLES.history, 'startedOn');
const ENDED = fieldIndex(TABLES.history, 'endedOn');

/**
 * History that is not past: with one wrong year it would cover a pillar that nobody has covered. What counts is the
 * day from which the rotator can be placed, since whoever joins later may have worked elsewhere until then.
 */
export function checkHistory(context: CheckContext): void {
  const { draft, issues } = context;
  if (draft.settings === null) return;
  const { firstCycleStart } = draft.settings;
  const arrivals = new Map(everyRow(context, 'rotators').map(({ row }) => [row.id, row.availableFrom]));
  for (const { raw, row } of everyRow(context, 'history')) {
    const { startedOn = null, endedOn = null } = row;
    const arrival = arrivals.get(row.rotator) ?? firstCycleStart;
    const [begins, what] =
      arrival > firstCycleStart
        ? [arrival, `${row.rotator} is available from`]
        : [firstCycleStart, 'the first cycle starts on'];
    if (startedOn !== null && startedOn >= begins) {
      reportCell(issues, raw, STARTED, {
        code: 'history-not-past',
        reason: `${formatDay(startedOn)} is no history: ${what} ${formatDay(begins)}.`,
        remedy: 'Correct the date, or delete the row if the time is yet to come.',
      });
    } else if (endedOn !== null && endedOn >= begins) {
      reportCell(issues, raw, ENDED, {
        code: 'history-runs-on',
        reason: `The entry ends on ${formatDay(endedOn)}, but ${what} ${formatDay(begins)}; the days after count all the same.`,
        remedy: 'Correct the date, or write the last day before.',
      });
    }
  }
}
