import { createHash } from 'node:crypto';
import type { Assignment } from '../../domain/allocation.ts';
import { formatDay } from '../../domain/calendar.ts';
import { compareIds, type RotatorId } from '../../domain/ids.ts';
import type { Tables } from '../facts/tables.ts';

const SEPARATOR = '\u001f';

/** Tickets of each rotator by cycle − 1: the first drawn of n holds n, the last 1. */
export function drawTickets({ settings, people, spans }: Tables): Map<RotatorId, number[]> {
  const tickets = new Map<RotatorId, number[]>();
  for (const id of people.keys()) tickets.set(id, []);
  for (const { first } of spans.slice(0, settings.cycles)) {
    const drawn = [...people.keys()]
      .map((id) => ({ id, draw: digest([settings.seed, id, formatDay(first)].join(SEPARATOR)) }))
      .sort((a, b) => compareIds(a.draw, b.draw));
    drawn.forEach(({ id }, position) => {
      tickets.get(id)?.push(drawn.length - position);
    });
  }
  return tickets;
}

/** What each assignment adds to the published tie-break: 0 … 999. Hashes are kept: many allocations share assignments. */
export function tieBreaksOf({ settings }: Tables): (assignment: Assignment) => number {
  const known = new Map<string, number>();
  return ({ rotator, placement, cycle }) => {
    const parts = [settings.seed, rotator, placement, String(cycle)];
    const key = parts.join(SEPARATOR);
    const value = known.get(key) ?? Number.parseInt(digest(key).slice(0, 8), 16) % 1000;
    known.set(key, value);
    return value;
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
