import { RULE_IDS, type RuleId } from '../domain/rules.ts';
import type { Checks, Finding } from './finding.ts';
import type { Review } from './review.ts';
import { checkAvailability } from './rules/availability.ts';
import { checkBefore } from './rules/before.ts';
import { checkCapacity } from './rules/capacity.ts';
import { checkChoose } from './rules/choose.ts';
import { checkCover } from './rules/cover.ts';
import { checkDecision } from './rules/decision.ts';
import { checkEligibility } from './rules/eligibility.ts';
import { checkExperience } from './rules/experience.ts';
import { checkFirst } from './rules/first.ts';
import { checkGap } from './rules/gap.ts';
import { checkMinimumStaffing } from './rules/minimum-staffing.ts';
import { checkMove } from './rules/move.ts';
import { checkNamedSupervision } from './rules/named-supervision.ts';
import { checkOffered } from './rules/offered.ts';
import { checkOnePlacement } from './rules/one-placement.ts';
import { checkPair } from './rules/pair.ts';
import { checkPreceptor } from './rules/preceptor.ts';
import { checkRepeat } from './rules/repeat.ts';
import { checkSpread } from './rules/spread.ts';
import { checkSupervision } from './rules/supervision.ts';

const CHECKS: Checks = {
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
export function runChecks(review: Review): (Finding & { readonly rule: RuleId })[] {
  return RULE_IDS.flatMap((rule) => CHECKS[rule](review).map((finding) => ({ ...finding, rule })));
}

/** Whether some finding is as wanted; checks after the first such one are not made. */
export function hasFinding(review: Review, wanted: (finding: Finding, rule: RuleId) => boolean): boolean {
  return RULE_IDS.some((rule) => CHECKS[rule](review).some((finding) => wanted(finding, rule)));
}
