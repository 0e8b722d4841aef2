import { RULE_IDS, type RuleId } from '../../domain/rules.ts';
import type { Checks, Finding } from '../facts/finding.ts';
import type { Review } from '../facts/review.ts';
import { checkAvailability } from './availability.ts';
import { checkBefore } from './before.ts';
import { checkCapacity } from './capacity.ts';
import { checkChoose } from './choose.ts';
import { checkCover } from './cover.ts';
import { checkDecision } from './decision.ts';
import { checkEligibility } from './eligibility.ts';
import { checkExperience } from './experience.ts';
import { checkFirst } from './first.ts';
import { checkGap } from './gap.ts';
import { checkMinimumStaffing } from './minimum-staffing.ts';
import { checkMove } from './move.ts';
import { checkNamedSupervision } from './named-supervision.ts';
import { checkOffered } from './offered.ts';
import { checkOnePlacement } from './one-placement.ts';
import { checkPair } from './pair.ts';
import { checkPreceptor } from './preceptor.ts';
import { checkRepeat } from './repeat.ts';
import { checkSpread } from './spread.ts';
import { checkSupervision } from './supervision.ts';

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
