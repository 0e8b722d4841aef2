import { type Check } from '../finding.ts';
/** A fixed rotator is where the decision says, a forbidden placement is not taken. */
export declare const checkDecision: Check;
