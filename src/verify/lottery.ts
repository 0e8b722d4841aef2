import { createHash } from 'node:crypto';
import type { Assignment } from '../domain/allocation.ts';
import { formatDay } from '../domain/calendar.ts';
import { compareIds, type RotatorId } from '../domain/ids.ts';
import type { Tables } from './tables.ts';

const SEPARATOR = '\u001f';

/** Tickets of each rotator by cycle − 1: the first drawn of n holds n, the last 1. */
export function drawTickets({ settings, people, spans }: Tables): Map<RotatorId, number[]> {
  const tickets = new Map<RotatorId, number[]>();
  for (const id of people.keys()) tickets.set(id, []);
  for (const { first } of spans.slice(0, settings.cycles)) {
    const drawn = [...people.keys()]
      .map((id) => ({ id, draw: digest([settings.seed, id, formatDay(first)]) }))
      .sort((a, b) => compareIds(a.draw, b.draw));
    drawn.forEach(({ id }, position) => {
      tickets.get(id)?.push(drawn.length - position);
    });
  }
  return tickets;
}

/** What an assignment adds to the published tie-break: 0 … 999. */
export function tieBreak(seed: string, { rotator, placement, cycle }: Assignment): number {
  const hash = digest([seed, rotator, placement, String(cycle)]);
  return Number.parseInt(hash.slice(0, 8), 16) % 1000;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(SEPARATOR), 'utf8').digest('hex');
}
