import { type Check } from '../finding.ts';
/** No slot holds more than its capacity: heads, or WTE with the excess it allows. */
export declare const checkCapacity: Check;
