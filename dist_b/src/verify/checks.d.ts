import { type RuleId } from '../domain/rules.ts';
import type { Finding } from './finding.ts';
import type { Review } from './review.ts';
/** Every finding of every check, in the order of the rules. */
export declare function runChecks(review: Review): (Finding & {
    readonly rule: RuleId;
})[];
/** Whether some finding is as wanted; checks after the first such one are not made. */
export declare function hasFinding(review: Review, wanted: (finding: Finding, rule: RuleId) => boolean): boolean;
