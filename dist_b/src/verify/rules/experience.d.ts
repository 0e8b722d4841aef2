import type { Check } from '../finding.ts';
/** So many months registered before the first day in certain placements. */
export declare const checkExperience: Check;
