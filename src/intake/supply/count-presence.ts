import { cycleSpan, type Span } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Absence, Programme, Rotator } from '../../domain/programme.ts';

/** Which cycles each rotator can be placed in. */
export interface Presence {
  readonly spans: readonly Span[];
  /** `cycle` counts from 1; cycles up to the end of the programme are known. */
  isWorkable(rotator: Rotator, cycle: number): boolean;
}

/** Counts the days each rotator is there, absences merged (docs/semantics.md, Time). */
export function countPresence(programme: Pick<Programme, 'settings' | 'absences'>): Presence {
  const { settings } = programme;
  const spans = Array.from({ length: settings.programmeCycles }, (_, index) =>
    cycleSpan(settings, index + 1),
  );
  const absences = groupBy(programme.absences, (absence) => absence.rotator);
  for (const list of absences.values()) list.sort((a, b) => a.from - b.from);
  return {
    spans,
    isWorkable: (rotator, cycle) => {
      const span = spans[cycle - 1];
      if (span === undefined) return false;
      const days = span.last - span.first + 1;
      const present = daysPresent(rotator, absences.get(rotator.id) ?? [], span);
      return present > 0 && present * 100 >= settings.minimumPresencePercent * days;
    },
  };
}

/** `absences` in order of their first days. */
function daysPresent(rotator: Rotator, absences: readonly Absence[], span: Span): number {
  const first = Math.max(span.first, rotator.availableFrom ?? span.first);
  const last = Math.min(span.last, rotator.availableUntil ?? span.last);
  let days = Math.max(0, last - first + 1);
  let counted = first - 1;
  for (const { from, until } of absences) {
    const start = Math.max(from, counted + 1);
    const end = Math.min(until, last);
    if (end < start) continue;
    days -= end - start + 1;
    counted = end;
  }
  return days;
}
