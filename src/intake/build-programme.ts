import { compareIds } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { buildBaseline } from './build/build-baseline.ts';
import { buildObjectives } from './build/build-objectives.ts';
import { buildPlacements } from './build/build-placements.ts';
import { buildPreferences } from './build/build-preferences.ts';
import { buildRules, readFaultySubjects } from './build/build-rules.ts';
import type { Draft } from './build/draft.ts';
import { runChecks } from './check/run-checks.ts';
import type { IssueList } from './issues/issue-list.ts';
import { buildSettings } from './read/build-settings.ts';
import type { ReadTables } from './read/read-tables.ts';
import type { Entry } from './read/table-reader.ts';
import type { Table, TableName } from './schema/table.ts';
import { TABLES, type TableRows } from './tables/all-tables.ts';
import { MAX_CYCLES } from './tables/shared-columns.ts';

/**
 * Puts the tables together, every list in order of its key, and checks them against each other. `null` when
 * there are no settings to run a programme with; other errors are in `issues`.
 */
export function buildProgramme(
  read: ReadTables,
  inputs: Readonly<Record<string, string>>,
  issues: IssueList,
): Programme | null {
  const { entries } = read;
  const rows = <Name extends TableName>(name: Name): readonly Entry<TableRows[Name]>['row'][] =>
    sortedRows(TABLES[name] as Table<TableRows[Name]>, entries[name]);
  const settings = read.unreadable.has('settings')
    ? null
    : buildSettings(entries.settings, { file: read.files.settings[0], dates: read.dates }, issues);
  const rules = buildRules(entries.competency_rules, issues);
  const faultySubjects = readFaultySubjects(read.faulty.competency_rules, issues);
  const wishes = buildPreferences(entries.preferences, issues);
  const draft: Draft = {
    settings,
    objectives: buildObjectives({ entries: entries.objectives, faulty: read.faulty.objectives }, issues),
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

function withName<Row extends { readonly id: string; readonly name: string }>(row: Row): Row {
  return row.name === '' ? { ...row, name: row.id } : row;
}

/** By the fields of the table's key, blanks first. */
function sortedRows<Row>(table: Table<Row>, entries: readonly Entry<Row>[]): readonly Entry<Row>['row'][] {
  return entries
    .map((entry) => entry.row)
    .sort((a, b) => {
      for (const field of table.key) {
        const order = compareValues(a[field], b[field]);
        if (order !== 0) return order;
      }
      return 0;
    });
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareIds(String(a), String(b));
}
