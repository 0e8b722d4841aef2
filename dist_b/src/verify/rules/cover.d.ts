import type { Check } from '../finding.ts';
/** Enough credit in each pillar, or enough cycles in each kind of place, by the deadline. */
export declare const checkCover: Check;
