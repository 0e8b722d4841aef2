import type { Day, Span } from '../../domain/calendar.ts';
import type { Absence, Rotator } from '../../domain/programme.ts';

/** How much of a cycle a rotator is there. */
export interface Presence {
  readonly days: number;
  readonly present: number;
  /** First and last day present; the bounds of the cycle when there is none. */
  readonly first: Day;
  readonly last: Day;
}

/** Days of `span` inside the rotator's availability and outside every absence. Absences may overlap. */
export function measurePresence(rotator: Rotator, absences: readonly Absence[], span: Span): Presence {
  const days = span.last - span.first + 1;
  const from = Math.max(span.first, rotator.availableFrom ?? span.first);
  const until = Math.min(span.last, rotator.availableUntil ?? span.last);
  const away = absences.toSorted((a, b) => a.from - b.from);
  let present = 0;
  let first: number | null = null;
  let last: number | null = null;
  let next = from;
  const stay = (start: number, end: number): void => {
    if (end < start) return;
    present += end - start + 1;
    first ??= start;
    last = end;
  };
  for (const absence of away) {
    stay(next, Math.min(until, absence.from - 1));
    next = Math.max(next, absence.until + 1);
  }
  stay(next, until);
  return { days, present, first: (first ?? span.first) as Day, last: (last ?? span.last) as Day };
}

/** Whether the rotator is there for long enough to be given a placement. */
export function isWorkable(presence: Presence, minimumPercent: number): boolean {
  return presence.present > 0 && presence.present * 100 >= minimumPercent * presence.days;
}
