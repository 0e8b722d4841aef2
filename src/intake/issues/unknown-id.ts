import type { Finding } from './issue-list.ts';
import type { Vocabulary } from './suggest.ts';

/** An id that its table does not have, with the likeliest cause. `kind`: what it is the id of, if not of the table's rows. */
export function unknownId(
  id: string,
  table: string,
  ids: Vocabulary,
  kind: string = table.replace(/s$/, ''),
): Finding {
  const taker = ids.removed.get(id);
  if (taker !== undefined) return takenAway(id, table, taker);
  const reason =
    table === `${kind}s`
      ? `${kind} "${id}" is not in ${table}.csv.`
      : `No row of ${table}.csv has the ${kind} "${id}".`;
  const padded = ids.withLeadingZeros(id);
  if (padded === null) {
    return {
      code: 'unknown-id',
      reason,
      remedy: ids.didYouMean(id, `Add it to ${table}.csv, or correct it.`),
    };
  }
  return {
    code: 'lost-leading-zeros',
    reason,
    remedy: `Did you mean "${padded}"? Spreadsheets cut leading zeros off: format the column as text.`,
  };
}

function takenAway(id: string, table: string, taker: string): Finding {
  const keep = table === 'placements' ? 'to close the placement, keep it and set capacity 0' : 'keep it';
  return {
    code: 'unknown-id',
    reason: `${taker} takes "${id}" out of ${table}.csv, and this row still names it.`,
    remedy: `Remove this row in the scenario too, or ${keep}.`,
  };
}
