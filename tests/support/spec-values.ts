import { type Day, parseDay } from '../../src/domain/calendar.ts';
import { SUBJECT_KINDS, type SubjectTerm } from '../../src/domain/programme.ts';
import type { SourceRef } from '../../src/domain/source.ts';
import { asHundredths, type Hundredths } from '../../src/domain/units.ts';

/** `a:x;b:y` → terms; blank = none. Throws `RangeError` on an unknown kind. */
export function parseTerms(text: string): SubjectTerm[] {
  const parts = text.split(';').map((part) => part.trim());
  return parts.filter((part) => part !== '').map(parseTerm);
}

/** `kind:id`. Throws `RangeError` on an unknown kind. */
export function parseTerm(text: string): SubjectTerm {
  const colon = text.indexOf(':');
  const kind = SUBJECT_KINDS.find((name) => name === text.slice(0, colon));
  if (kind === undefined) throw new RangeError(`"${text}" is no subject: write kind:id`);
  return { kind, id: text.slice(colon + 1) };
}

/** The line of the table that row `index` (from 0) of a list stands on. */
export function line(file: string, index: number): SourceRef {
  return { file, line: index + 2 };
}

/** 0.6 → 60. */
export function hundredths(value: number): Hundredths {
  return asHundredths(Math.round(value * 100));
}

/** `YYYY-MM-DD` → day. Throws `RangeError` when there is no such day. */
export function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new RangeError(`"${text}" is no day`);
  return value;
}

/** As `day`; left out = blank. */
export function optionalDay(text: string | undefined): Day | null {
  return text === undefined ? null : day(text);
}
