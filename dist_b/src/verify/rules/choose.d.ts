import type { Check } from '../finding.ts';
/** Between so many and so many different rotations out of a group, history included. */
export declare const checkChoose: Check;
