import type { Check } from '../finding.ts';
/** Whatever is on the right-hand side starts only after something on the left-hand side has ended. */
export declare const checkBefore: Check;
