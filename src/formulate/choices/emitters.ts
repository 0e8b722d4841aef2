import type { RuleId } from '../../domain/rules.ts';
import type { Emitter } from '../emit/emitter.ts';
import { availability } from '../rules/availability.ts';
import { band } from '../rules/band.ts';
import { before } from '../rules/before.ts';
import { capacity } from '../rules/capacity.ts';
import { choose } from '../rules/choose.ts';
import { competence } from '../rules/competence.ts';
import { cover } from '../rules/cover.ts';
import { decision } from '../rules/decision.ts';
import { driver } from '../rules/driver.ts';
import { experience } from '../rules/experience.ts';
import { first } from '../rules/first.ts';
import { gap } from '../rules/gap.ts';
import { minimumStaffing } from '../rules/minimum-staffing.ts';
import { move } from '../rules/move.ts';
import { namedSupervision } from '../rules/named-supervision.ts';
import { offered } from '../rules/offered.ts';
import { onePlacement } from '../rules/one-placement.ts';
import { pair } from '../rules/pair.ts';
import { preceptor } from '../rules/preceptor.ts';
import { profession } from '../rules/profession.ts';
import { registration } from '../rules/registration.ts';
import { repeat } from '../rules/repeat.ts';
import { sevenDay } from '../rules/seven-day.ts';
import { spread } from '../rules/spread.ts';
import { supervision } from '../rules/supervision.ts';
import { travel } from '../rules/travel.ts';

/** Every rule and how it compiles. A rule without an emitter does not compile. */
export const EMITTERS: Readonly<Record<RuleId, Emitter>> = {
  'one-placement': onePlacement,
  availability,
  offered,
  profession,
  band,
  driver,
  'seven-day': sevenDay,
  registration,
  travel,
  competence,
  capacity,
  'minimum-staffing': minimumStaffing,
  supervision,
  'named-supervision': namedSupervision,
  preceptor,
  pair,
  decision,
  cover,
  choose,
  before,
  repeat,
  spread,
  experience,
  first,
  gap,
  move,
};
