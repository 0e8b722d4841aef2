import { type Check } from '../finding.ts';
/** Placements exist, are offered in every cycle of the assignment, and are taken for their whole length inside the cycles there are. */
export declare const checkOffered: Check;
