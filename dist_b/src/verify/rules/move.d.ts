import type { Check } from '../finding.ts';
/** No more than so many changes of site (or area, employer) between one assignment of the horizon and the next. */
export declare const checkMove: Check;
