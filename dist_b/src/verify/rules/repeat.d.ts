import type { Check } from '../finding.ts';
/** No more than so many assignments of the same rotation (or site, setting …), history included. */
export declare const checkRepeat: Check;
