import type { Emitter } from '../emitter.ts';
/**
 * Months registered before a placement of the subject. As a guarantee it takes cells away (months only grow,
 * so a later cycle of the same assignment never fails where its first passes); as a wish each offending
 * assignment is a miss. Facts: `subject`, `months` (cells only), `required`.
 */
export declare const experience: Emitter;
