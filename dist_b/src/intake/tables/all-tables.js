import { baseline, ledger } from './former-runs.js';
import { competencyRules, pillars, rotationPillars } from './pillars.js';
import { placements, rotations, sites, travel } from './places.js';
import { objectives, settings } from './plan.js';
import { absences, competences, decisions, history, pairs } from './records.js';
import { rotators } from './rotators.js';
import { supervisors } from './supervisors.js';
import { preferences } from './wishes.js';
/** Every table of a programme; a new one needs its declaration here and its place in the domain. */
export const TABLES = {
    settings,
    objectives,
    rotators,
    sites,
    rotations,
    pillars,
    rotation_pillars: rotationPillars,
    placements,
    competency_rules: competencyRules,
    preferences,
    history,
    absences,
    decisions,
    competences,
    supervisors,
    pairs,
    travel,
    ledger,
    baseline,
};
