import type { Day } from '../domain/calendar.ts';
/** The day it is, for those who do not say as of which day they ask. */
export declare function today(): Day;
