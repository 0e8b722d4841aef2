import { type Placement, slotTerms } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { type RawRow, reportCell, reportRow } from '../rows/raw-table.ts';
import type { AnyTable } from '../schema/table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { type CheckContext, everyRow } from './check-context.ts';

/** Cycles that the programme does not have, and what never takes place inside the horizon. */
export function checkCycles(context: CheckContext): void {
  const { draft, issues } = context;
  if (draft.settings === null) return;
  const { cycles, programmeCycles } = draft.settings;
  const inProgramme = { last: programmeCycles, setting: 'programme_cycles' };
  const inHorizon = { last: cycles, setting: 'cycles' };
  const check =
    (table: AnyTable, field: number, limit: typeof inHorizon) =>
    (raw: RawRow, cycle: number | null): void => {
      if (cycle === null || cycle <= limit.last) return;
      reportCell(issues, raw, field, {
        code: 'cycle-out-of-range',
        reason: `Cycle ${cycle} is past the last one: settings.csv says ${limit.setting} ${limit.last}.`,
        remedy: `Write a cycle from 1 to ${limit.last}, or raise ${limit.setting}${table.name === 'placements' ? '' : ', or delete the row'}.`,
      });
    };
  const ofPlacements = check(TABLES.placements, fieldIndex(TABLES.placements, 'cycle'), inProgramme);
  for (const { raw, row } of everyRow(context, 'placements')) ofPlacements(raw, row.cycle ?? null);
  const ofPreferences = check(TABLES.preferences, fieldIndex(TABLES.preferences, 'cycle'), inHorizon);
  for (const { raw, row } of everyRow(context, 'preferences')) ofPreferences(raw, row.cycle ?? null);
  const ofDecisions = check(TABLES.decisions, fieldIndex(TABLES.decisions, 'cycle'), inHorizon);
  for (const { raw, row } of everyRow(context, 'decisions')) ofDecisions(raw, row.cycle ?? null);
  const ofBaseline = check(TABLES.baseline, fieldIndex(TABLES.baseline, 'cycle'), inHorizon);
  for (const { raw, row } of everyRow(context, 'baseline')) ofBaseline(raw, row.cycle ?? null);
  const ofRules = check(TABLES.competency_rules, fieldIndex(TABLES.competency_rules, 'byCycle'), inProgramme);
  for (const { raw, row } of everyRow(context, 'competency_rules')) ofRules(raw, row.byCycle ?? null);
  checkHorizon(context, cycles);
}

function checkHorizon(context: CheckContext, cycles: number): void {
  const { draft, read, issues } = context;
  for (const { raw, row } of read.entries.rotations) {
    if (row.lengthCycles <= cycles) continue;
    reportCell(issues, raw, fieldIndex(TABLES.rotations, 'lengthCycles'), {
      code: 'longer-than-programme',
      reason: `${row.id} lasts ${row.lengthCycles} cycles, longer than the ${cycles} to allocate, so nobody is placed in it.`,
      remedy: 'Raise cycles in settings.csv, or shorten the rotation.',
    });
  }
  const rowOf = new Map(read.entries.placements.map(({ raw, row }) => [row.id, raw]));
  for (const placement of draft.placements) {
    const raw = rowOf.get(placement.id);
    if (raw === undefined || isEverOffered(placement, cycles)) continue;
    reportRow(issues, raw, placement.id, {
      code: 'placement-never-offered',
      reason: `${placement.id} has no capacity in any cycle to allocate.`,
      remedy: 'Give it a capacity, or delete it.',
    });
  }
}

function isEverOffered(placement: Placement, cycles: number): boolean {
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    if ((slotTerms(placement, cycle)?.capacity ?? 0) > 0) return true;
  }
  return false;
}
