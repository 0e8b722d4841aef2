import type { Day, Span } from '../../domain/calendar.ts';
import type { Absence, Programme, Rotator } from '../../domain/programme.ts';
import { groupByRotator, type ProgrammeIndex } from './programme-index.ts';
import type { Omission } from './rule-instance.ts';

/** Days each rotator is present in each cycle, and in which cycles they may be placed. */
export interface PresenceTable {
  /** Days present, out of `days(cycle)`. */
  present(rotator: number, cycle: number): number;
  days(cycle: number): number;
  /** Present long enough to be placed. */
  workable(rotator: number, cycle: number): boolean;
  /** Workable without being let off: who may be placed while away need not be, and a gap there is none. */
  expected(rotator: number, cycle: number): boolean;
  /** The rotator has a workable cycle inside the horizon. */
  everWorkable(rotator: number): boolean;
}

/** Counts presence for all cycles of the programme. Where `availability` is omitted, the rotator can be there all the time. */
export function tabulatePresence(index: ProgrammeIndex, omissions: readonly Omission[]): PresenceTable {
  const { programme, programmeCycles: cycles, spans } = index;
  const days = Int32Array.from(spans, lengthOf);
  const present = new Int32Array(programme.rotators.length * cycles);
  const workable = new Uint8Array(programme.rotators.length * cycles);
  const expected = new Uint8Array(programme.rotators.length * cycles);
  const away = groupByRotator(programme.absences);
  const excused = omissions.filter((omission) => omission.rule === 'availability');
  programme.rotators.forEach((rotator, at) => {
    const gaps = mergeSpans(away.get(rotator.id) ?? []);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const cell = at * cycles + cycle - 1;
      const whole = days[cycle - 1]!;
      const excusedHere = excused.some(
        (pattern) =>
          (pattern.rotator === undefined || pattern.rotator === rotator.id) &&
          (pattern.cycle === undefined || pattern.cycle === null || pattern.cycle === cycle),
      );
      const count = daysPresent(rotator, gaps, spans[cycle - 1]!);
      const enough = count * 100 >= programme.settings.minimumPresencePercent * whole;
      expected[cell] = count > 0 && enough ? 1 : 0;
      present[cell] = excusedHere ? whole : count;
      workable[cell] = excusedHere ? 1 : expected[cell];
    }
  });
  return {
    present: (rotator, cycle) => present[rotator * cycles + cycle - 1]!,
    days: (cycle) => days[cycle - 1]!,
    workable: (rotator, cycle) => workable[rotator * cycles + cycle - 1] === 1,
    expected: (rotator, cycle) => expected[rotator * cycles + cycle - 1] === 1,
    everWorkable: (rotator) =>
      workable.subarray(rotator * cycles, rotator * cycles + index.horizon).includes(1),
  };
}

/** First and last day of a span on which the rotator is there; the span itself where they never are. */
export function daysThere({ absences }: Programme, rotator: Rotator, span: Span): Span {
  const { availableFrom, availableUntil } = rotator;
  let first = Math.max(span.first, availableFrom ?? span.first) as Day;
  let last = Math.min(span.last, availableUntil ?? span.last) as Day;
  const gaps = mergeSpans(absences.filter((absence) => absence.rotator === rotator.id));
  for (const gap of gaps) if (gap.first <= first && first <= gap.last) first = (gap.last + 1) as Day;
  for (const gap of gaps.toReversed())
    if (gap.first <= last && last <= gap.last) last = (gap.first - 1) as Day;
  return first <= last ? { first, last } : span;
}

/** Overlapping absences count once. */
function mergeSpans(absences: readonly Absence[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { from, until } of [...absences].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.last) {
      if (until > last.last) merged[merged.length - 1] = { first: last.first, last: until };
    } else if (from <= until) {
      merged.push({ first: from, last: until });
    }
  }
  return merged;
}

function daysPresent(rotator: Rotator, gaps: readonly Span[], cycle: Span): number {
  const { availableFrom, availableUntil } = rotator;
  const first = availableFrom !== null && availableFrom > cycle.first ? availableFrom : cycle.first;
  const last = availableUntil !== null && availableUntil < cycle.last ? availableUntil : cycle.last;
  const employed: Span = { first, last };
  return gaps.reduce((left, gap) => left - overlap(employed, gap), lengthOf(employed));
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1);
}

function lengthOf(span: Span): number {
  return Math.max(0, span.last - span.first + 1);
}
