import type { Check } from '../finding.ts';
/** What a rotator without history must, or (at_most 0) must not, begin with. */
export declare const checkFirst: Check;
