import { availability } from './rules/availability.js';
import { band } from './rules/band.js';
import { before } from './rules/before.js';
import { capacity } from './rules/capacity.js';
import { choose } from './rules/choose.js';
import { competence } from './rules/competence.js';
import { cover } from './rules/cover.js';
import { decision } from './rules/decision.js';
import { driver } from './rules/driver.js';
import { experience } from './rules/experience.js';
import { first } from './rules/first.js';
import { gap } from './rules/gap.js';
import { minimumStaffing } from './rules/minimum-staffing.js';
import { move } from './rules/move.js';
import { namedSupervision } from './rules/named-supervision.js';
import { offered } from './rules/offered.js';
import { onePlacement } from './rules/one-placement.js';
import { pair } from './rules/pair.js';
import { preceptor } from './rules/preceptor.js';
import { profession } from './rules/profession.js';
import { registration } from './rules/registration.js';
import { repeat } from './rules/repeat.js';
import { sevenDay } from './rules/seven-day.js';
import { spread } from './rules/spread.js';
import { supervision } from './rules/supervision.js';
import { travel } from './rules/travel.js';
/** Every rule and how it compiles. A rule without an emitter does not compile. */
export const EMITTERS = {
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
