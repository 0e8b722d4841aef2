import { type Check } from '../finding.ts';
/** Pairs together are at the same slot, site or rotation (or both unplaced); pairs apart never are. */
export declare const checkPair: Check;
