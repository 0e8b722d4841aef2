import { hash } from 'node:crypto';
import { cycleSpan, formatDay } from '../../domain/calendar.ts';
import { compareIds } from '../../domain/ids.ts';
import type { ProgrammeIndex } from './programme-index.ts';

const UNIT_SEPARATOR = '\u001f';

/**
 * The published draw of one cycle: rotators in order of SHA-256(seed ␟ rotator ␟ first day of the cycle), so that
 * the next run of the same programme draws anew for other cycles. The first drawn holds ticket n, the last ticket 1.
 * Returns the ticket of each rotator by position.
 */
export function drawTickets(index: ProgrammeIndex, cycle: number): Int32Array {
  const { rotators, settings } = index.programme;
  const opens = formatDay(cycleSpan(settings, cycle).first);
  const drawn = rotators
    .map(({ id }, at) => ({ at, draw: digest([settings.seed, id, opens]) }))
    .sort((a, b) => compareIds(a.draw, b.draw));
  const tickets = new Int32Array(rotators.length);
  drawn.forEach(({ at }, order) => {
    tickets[at] = rotators.length - order;
  });
  return tickets;
}

/** Settles what the draw leaves equal: 0 … 999 out of SHA-256(seed ␟ rotator ␟ placement ␟ cycle). */
export function tieBreak(
  index: ProgrammeIndex,
  cell: { readonly rotator: number; readonly placement: number; readonly cycle: number },
): number {
  const { seed } = index.programme.settings;
  const parts = [
    seed,
    index.rotator(cell.rotator).id,
    index.placement(cell.placement).id,
    String(cell.cycle),
  ];
  return Number.parseInt(digest(parts).slice(0, 8), 16) % 1000;
}

function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join(UNIT_SEPARATOR), 'hex');
}
