import { z } from 'zod';
import { type Day, dayFromParts, formatDay, parseDay } from '../../domain/calendar.ts';
import type { Finding } from '../issues/issue-list.ts';
import { type Cell, refuse } from './cells.ts';
import { describeField } from './field-meta.ts';

/** How dates are written in the tables; ISO dates are read in either case. */
export type DateFormat = 'yyyy-mm-dd' | 'dd/mm/yyyy';

const ISO_SHAPE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const DAY_NUMBER = /^\d{5}(\.0*)?$/;
const EXCEL_EPOCH = -25_569;
const DECLARE = 'or put date_format,dd/mm/yyyy into settings.csv';

/** The cell of every date column. What Excel makes of dates is refused with the remedy that fits. */
export const isoDate: Cell<Day> = dateCell('yyyy-mm-dd');

/** Stands in for {@link isoDate} where the programme declares `date_format,dd/mm/yyyy`. */
export const dayFirstDate: Cell<Day> = dateCell('dd/mm/yyyy');

function dateCell(format: DateFormat): Cell<Day> {
  const schema = z.string().transform((text, context): Day => {
    const read = readDay(text, format);
    return typeof read === 'number' ? read : refuse(context, text, read);
  });
  return describeField(schema, { type: 'date', expects: 'a date such as 2026-09-01' });
}

function readDay(text: string, format: DateFormat): Day | Finding {
  const iso = ISO_SHAPE.exec(text);
  if (iso !== null) {
    return parseDay(`${iso[1]}-${iso[2]?.padStart(2, '0')}-${iso[3]?.padStart(2, '0')}`) ?? impossible(text);
  }
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return readSlashed(text, slashed, format);
  if (DAY_NUMBER.test(text)) {
    const meant = formatDay((Number.parseInt(text, 10) + EXCEL_EPOCH) as Day);
    return {
      code: 'excel-day-number',
      reason: `"${text}" is a number, as Excel stores dates.`,
      remedy: `Format the column as a date; this one would be ${meant}.`,
    };
  }
  return {
    code: 'wrong-type',
    reason: `"${text}" is not a date.`,
    remedy: 'Write dates as YYYY-MM-DD, e.g. 2026-09-01.',
  };
}

function readSlashed(text: string, match: RegExpExecArray, format: DateFormat): Day | Finding {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const yearText = match[3] ?? '';
  if (yearText.length === 2) {
    return {
      code: 'date-format',
      reason: `"${text}" gives the year with two digits.`,
      remedy: 'Write dates as YYYY-MM-DD, e.g. 2026-09-01.',
    };
  }
  const year = Number(yearText);
  const dayFirst = dayFromParts({ year, month: second, date: first });
  const monthFirst = dayFromParts({ year, month: first, date: second });
  if (format === 'dd/mm/yyyy') return dayFirst ?? impossible(text);
  if (dayFirst === null && monthFirst === null) return impossible(text);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) {
    return {
      code: 'ambiguous-date',
      reason: `"${text}" could be ${formatDay(dayFirst)} or ${formatDay(monthFirst)}.`,
      remedy: `Write dates as YYYY-MM-DD, ${DECLARE}.`,
    };
  }
  const meant = formatDay(dayFirst ?? (monthFirst as Day));
  return {
    code: 'date-format',
    reason: `"${text}" is not written as YYYY-MM-DD.`,
    remedy: `Write ${meant}${dayFirst === null ? '' : `, ${DECLARE}`}.`,
  };
}

function impossible(text: string): Finding {
  return {
    code: 'impossible-date',
    reason: `"${text}" is not a day of the calendar.`,
    remedy: 'Check day and month; dates are written YYYY-MM-DD.',
  };
}
