import type { Check } from '../finding.ts';
/** A slot of the horizon below its minimum is never wrong, but it is the first thing to be avoided. */
export declare const checkMinimumStaffing: Check;
