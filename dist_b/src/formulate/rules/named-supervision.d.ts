import type { Emitter } from '../emitter.ts';
/**
 * All rotators at a site can be matched to places of its named supervisors. By Hall's theorem this holds
 * exactly when, for every set of supervisors, those whom *only* they can serve are no more than their
 * places: one row for each set that some classes of rotators make up.
 * Facts: `site`, `subject` (`site:…` and the classes meant), `places`, `kinds` (where all of them ask for some).
 */
export declare const namedSupervision: Emitter;
