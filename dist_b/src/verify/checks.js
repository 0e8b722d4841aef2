import { RULE_IDS } from '../domain/rules.js';
import { checkAvailability } from './rules/availability.js';
import { checkBefore } from './rules/before.js';
import { checkCapacity } from './rules/capacity.js';
import { checkChoose } from './rules/choose.js';
import { checkCover } from './rules/cover.js';
import { checkDecision } from './rules/decision.js';
import { checkEligibility } from './rules/eligibility.js';
import { checkExperience } from './rules/experience.js';
import { checkFirst } from './rules/first.js';
import { checkGap } from './rules/gap.js';
import { checkMinimumStaffing } from './rules/minimum-staffing.js';
import { checkMove } from './rules/move.js';
import { checkNamedSupervision } from './rules/named-supervision.js';
import { checkOffered } from './rules/offered.js';
import { checkOnePlacement } from './rules/one-placement.js';
import { checkPair } from './rules/pair.js';
import { checkPreceptor } from './rules/preceptor.js';
import { checkRepeat } from './rules/repeat.js';
import { checkSpread } from './rules/spread.js';
import { checkSupervision } from './rules/supervision.js';
const CHECKS = {
    'one-placement': checkOnePlacement,
    availability: checkAvailability,
    offered: checkOffered,
    profession: checkEligibility('profession'),
    band: checkEligibility('band'),
    driver: checkEligibility('driver'),
    'seven-day': checkEligibility('seven-day'),
    registration: checkEligibility('registration'),
    travel: checkEligibility('travel'),
    competence: checkEligibility('competence'),
    capacity: checkCapacity,
    'minimum-staffing': checkMinimumStaffing,
    supervision: checkSupervision,
    'named-supervision': checkNamedSupervision,
    preceptor: checkPreceptor,
    pair: checkPair,
    decision: checkDecision,
    cover: checkCover,
    choose: checkChoose,
    before: checkBefore,
    repeat: checkRepeat,
    spread: checkSpread,
    experience: checkExperience,
    first: checkFirst,
    gap: checkGap,
    move: checkMove,
};
/** Every finding of every check, in the order of the rules. */
export function runChecks(review) {
    return RULE_IDS.flatMap((rule) => CHECKS[rule](review).map((finding) => ({ ...finding, rule })));
}
/** Whether some finding is as wanted; checks after the first such one are not made. */
export function hasFinding(review, wanted) {
    return RULE_IDS.some((rule) => CHECKS[rule](review).some((finding) => wanted(finding, rule)));
}
