import { compareIds } from '../../domain/ids.js';
import { runChecks } from '../check/run-checks.js';
import { TABLES } from '../tables/all-tables.js';
import { MAX_CYCLES } from '../tables/shared-columns.js';
import { buildBaseline } from './build-baseline.js';
import { buildObjectives } from './build-objectives.js';
import { buildPlacements } from './build-placements.js';
import { buildPreferences } from './build-preferences.js';
import { buildRules, readFaultySubjects } from './build-rules.js';
import { buildSettings } from './build-settings.js';
/**
 * Puts the tables together, every list in order of its key, and checks them against each other. `null` when
 * there are no settings to run a programme with; other errors are in `issues`.
 */
export function buildProgramme(read, inputs, issues) {
    const { entries } = read;
    const rows = (name) => sortedRows(TABLES[name], entries[name]);
    const settings = read.unreadable.has('settings')
        ? null
        : buildSettings(entries.settings, { file: read.files.settings[0], dates: read.dates }, issues);
    const rules = buildRules(entries.competency_rules, issues);
    const faultySubjects = readFaultySubjects(read.faulty.competency_rules, issues);
    const wishes = buildPreferences(entries.preferences, issues);
    const draft = {
        settings,
        objectives: buildObjectives(entries.objectives, issues),
        rotators: rows('rotators'),
        sites: rows('sites').map(withName),
        rotations: rows('rotations').map(withName),
        pillars: rows('pillars').map(withName),
        rotationPillars: rows('rotation_pillars'),
        placements: buildPlacements(entries.placements, issues),
        competencyRules: rules.map(({ rule }) => rule),
        preferences: wishes.map(({ row }) => row),
        history: rows('history'),
        absences: rows('absences'),
        decisions: rows('decisions'),
        competences: rows('competences'),
        supervisors: rows('supervisors'),
        pairs: rows('pairs'),
        travel: rows('travel'),
        ledger: rows('ledger'),
        baseline: buildBaseline(rows('baseline'), settings?.cycles ?? MAX_CYCLES),
        inputs: Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => compareIds(a, b))),
    };
    runChecks({ draft, read, rules, faultySubjects, wishes }, issues);
    return settings === null ? null : { ...draft, settings };
}
function withName(row) {
    return row.name === '' ? { ...row, name: row.id } : row;
}
/** By the fields of the table's key, blanks first. */
function sortedRows(table, entries) {
    return entries
        .map((entry) => entry.row)
        .sort((a, b) => {
        for (const field of table.key) {
            const order = compareValues(a[field], b[field]);
            if (order !== 0)
                return order;
        }
        return 0;
    });
}
function compareValues(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    return compareIds(String(a), String(b));
}
