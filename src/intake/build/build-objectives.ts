import {
  HUNDREDTHS_TIERS,
  NO_WEIGHT,
  type Objective,
  plainObjective,
  type TierName,
} from '../../domain/objective.ts';
import type { SourceRef } from '../../domain/source.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { IssueList } from '../issues/issue-list.ts';
import type { Entry, FaultyEntry, ReadRows } from '../read/table-reader.ts';
import { reportCell } from '../rows/raw-table.ts';
import { type ObjectiveRow, objectives as table } from '../tables/plan.ts';

/** The order of the design, for a programme without objectives.csv. */
export const DEFAULT_ORDER: readonly TierName[] = [
  'staffing',
  'placed',
  'competency',
  'worst-off',
  'preference',
  'travel',
  'stability',
  'lottery',
];

const OBJECTIVE = fieldIndex(table, 'objective');

/** Objectives in order of their tiers; the default order when the table is absent or has no rows. */
export function buildObjectives(
  { entries, faulty }: ReadRows<ObjectiveRow>,
  issues: IssueList,
): readonly Objective[] {
  checkDuplicates([...entries, ...faulty], issues);
  if (entries.length === 0) return DEFAULT_ORDER.map(plainObjective);
  const ordered = [...entries].sort((a, b) => a.row.tier - b.row.tier);
  for (const entry of ordered) checkUnused(entry, issues);
  return ordered.map(({ row }) => ({
    at: row.at,
    number: row.tier,
    tier: row.objective,
    weight: row.weight,
    variant: row.objective === 'rank-profile' ? (row.variant ?? 'generous') : null,
    slack: inTierUnit(row),
  }));
}

function checkDuplicates(rows: readonly FaultyEntry<ObjectiveRow>[], issues: IssueList): void {
  const seen = new Map<TierName, SourceRef>();
  for (const { row, raw } of [...rows].sort((a, b) => a.row.at.line - b.row.at.line)) {
    const { objective, at } = row;
    if (objective === undefined) continue;
    const first = seen.get(objective);
    if (first === undefined) seen.set(objective, at);
    else {
      reportCell(issues, raw, OBJECTIVE, {
        code: 'duplicate-objective',
        reason: `${objective} already stands at ${first.file}:${first.line}.`,
        remedy: 'Delete one of the two rows.',
      });
    }
  }
}

/** An absolute slack is written as the value is published: a person, not a hundredth of one. */
function inTierUnit({ objective, slack: { kind, amount } }: ObjectiveRow): Objective['slack'] {
  const scale = kind === 'absolute' && HUNDREDTHS_TIERS.has(objective) ? 100 : 1;
  return { kind, amount: amount * scale };
}

function checkUnused({ row, raw }: Entry<ObjectiveRow>, issues: IssueList): void {
  if (row.variant !== null && row.objective !== 'rank-profile') {
    reportCell(issues, raw, fieldIndex(table, 'variant'), {
      code: 'unused-value',
      reason: `${row.objective} has no variants.`,
      remedy: 'Leave variant blank, or choose rank-profile.',
    });
  }
  if (row.weight !== NO_WEIGHT && row.objective !== 'blend') {
    reportCell(issues, raw, fieldIndex(table, 'weight'), {
      code: 'unused-weight',
      reason: `${row.objective} has no weight: the aims are met one after the other, in the order of their tiers.`,
      remedy: 'Leave weight blank, or choose blend.',
    });
  }
}
