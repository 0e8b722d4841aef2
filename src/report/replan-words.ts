import type { FrontierPoint } from './replan-tables.ts';
import { count } from './wording.ts';

/** They count the moves themselves. */
const ABOUT_MOVING: ReadonlySet<string> = new Set(['disruption', 'notice', 'stability']);

/**
 * What it would cost to move nobody, or nobody but those who must: every aim that is worse at the first point of the
 * frontier than at the one for the `planned` number of people. `null` when none of these moves gains anything, or when the
 * frontier was not traced.
 */
export function describeStaying(frontier: readonly FrontierPoint[], planned: number): string | null {
  const [staying, moving] = [frontier[0], frontier.findLast(({ moved }) => moved <= planned)];
  if (staying === undefined || moving === undefined || staying === moving) return null;
  const best = new Map(moving.tiers.map(({ name, value }) => [name, value]));
  const worse = staying.tiers.flatMap(({ name, value }) => {
    const other = best.get(name);
    return other === undefined || value <= other || ABOUT_MOVING.has(name)
      ? []
      : [`${name} ${value} instead of ${other}`];
  });
  if (worse.length === 0) return null;
  const who =
    staying.moved === 0 ? 'nobody' : `only the ${count(staying.moved, 'person', 'people')} who must`;
  return `Moving ${who} would cost: ${worse.join(', ')}.`;
}
