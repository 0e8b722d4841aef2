import { type Day } from '../domain/calendar.ts';
import { type Cell } from './cells.ts';
/** How dates are written in the tables; ISO dates are read in either case. */
export type DateFormat = 'yyyy-mm-dd' | 'dd/mm/yyyy';
/** The cell of every date column. What Excel makes of dates is refused with the remedy that fits. */
export declare const isoDate: Cell<Day>;
/** Stands in for {@link isoDate} where the programme declares `date_format,dd/mm/yyyy`. */
export declare const dayFirstDate: Cell<Day>;
