import type { Check } from '../finding.ts';
/** No more than so many workable cycles of the horizon without a placement. */
export declare const checkGap: Check;
