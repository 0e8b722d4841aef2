import type { Check } from '../finding.ts';
/** So many cycles of the horizon at each site (or area, employer …): not more, not fewer. */
export declare const checkSpread: Check;
