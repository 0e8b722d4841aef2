import { count } from '../../domain/wording.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';

/** The trade-off curve between the worst-off and everybody together. */
export interface TradeOff {
  /** No point is missing. */
  readonly complete: boolean;
  /** Non-dominated and proved; by falling worst programme dissatisfaction, and so by rising total. */
  readonly points: readonly { readonly worst: number; readonly total: number }[];
}

/**
 * `frontier.csv`: a row a point, with what the step costs all together (`dearer_by`: above the least total) and what
 * it gives the worst-off (`better_by`: below their worst at the least total); `published` marks the run's own point.
 */
export function tabulateFrontier({ points }: TradeOff, verdict: Verdict): Table {
  const published = placeOf(verdict);
  const cheapest = points[0];
  return {
    columns: ['worst_off', 'total', 'dearer_by', 'better_by', 'published'],
    rows: points.map(({ worst, total }) => [
      worst,
      total,
      total - (cheapest?.total ?? total),
      (cheapest?.worst ?? worst) - worst,
      worst === published.worst && total === published.total ? 'yes' : null,
    ]),
  };
}

/** The curve in a sentence for the summary of a run. */
export function describeFrontier({ complete, points }: TradeOff): string {
  const [cheapest] = points;
  const fairest = points.at(-1);
  if (cheapest === undefined || fairest === undefined) return 'no point could be proved in the time given';
  const ends =
    points.length === 1
      ? `the least total, ${cheapest.total}, leaves the worst-off at ${cheapest.worst}, and less is not possible for them`
      : `${count(points.length, 'choice')}, from ${cheapest.total} in total with the worst-off at ${cheapest.worst} to ${fairest.total} with the worst-off at ${fairest.worst}`;
  return complete ? ends : `${ends}; the curve goes on, the time was up`;
}

function placeOf(verdict: Verdict): { readonly worst: number; readonly total: number } {
  return {
    worst: verdict.leximin[0] ?? 0,
    total: verdict.ledger.reduce((sum, { dissatisfaction }) => sum + dissatisfaction, 0),
  };
}
