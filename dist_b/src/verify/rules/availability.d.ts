import { type Check } from '../finding.ts';
/** Rotators exist, and are there for long enough in every cycle in which they are placed. */
export declare const checkAvailability: Check;
