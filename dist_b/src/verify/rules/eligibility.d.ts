import { type EligibilityRule } from '../eligible.ts';
import { type Check } from '../finding.ts';
/** The check of a rule between one rotator and one slot, held in every cycle of an assignment. */
export declare function checkEligibility(rule: EligibilityRule): Check;
