import type { Emitter } from '../emitter.ts';
/**
 * Least staffing of a slot inside the horizon. A shortfall is never forbidden; each hundredth of the unit
 * that is missing costs one in the tier `staffing`. Facts: `minimum` (hundredths), `unit`.
 */
export declare const minimumStaffing: Emitter;
