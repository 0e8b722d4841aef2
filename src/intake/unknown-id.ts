import type { Finding } from './issue-list.ts';
import type { Vocabulary } from './suggest.ts';

/** An id that its table does not have, with the likeliest cause. */
export function unknownId(id: string, table: string, ids: Vocabulary): Finding {
  const reason = `"${id}" is not in ${table}.csv.`;
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
