import { HUNDREDTHS_TIERS, type Objective, type TierName } from '../../domain/objective.ts';
import { asHundredths } from '../../domain/units.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { IssueList } from '../issues/issue-list.ts';
import type { Entry } from '../read/table-reader.ts';
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
  entries: readonly Entry<ObjectiveRow>[],
  issues: IssueList,
): readonly Objective[] {
  if (entries.length === 0) return DEFAULT_ORDER.map(asDefault);
  const ordered = [...entries].sort((a, b) => a.row.tier - b.row.tier);
  const seen = new Map<TierName, Entry<ObjectiveRow>>();
  for (const entry of ordered) {
    const { objective, at } = entry.row;
    const first = seen.get(objective);
    if (first !== undefined) {
      reportCell(issues, entry.raw, OBJECTIVE, {
        code: 'duplicate-objective',
        reason: `${objective} already stands at tier ${first.row.tier} (${first.row.at.file}:${first.row.at.line}).`,
        remedy: `Delete one of the two rows (${at.file}:${at.line}).`,
      });
    }
    seen.set(objective, entry);
    checkUnused(entry, issues);
  }
  return ordered.map(({ row }) => ({
    at: row.at,
    number: row.tier,
    tier: row.objective,
    weight: row.weight,
    variant: row.objective === 'rank-profile' ? (row.variant ?? 'generous') : null,
    slack: inTierUnit(row),
  }));
}

/** An absolute slack is written as the value is published: a person, not a hundredth of one. */
function inTierUnit({ objective, slack: { kind, amount } }: ObjectiveRow): Objective['slack'] {
  const scale = kind === 'absolute' && HUNDREDTHS_TIERS.has(objective) ? 100 : 1;
  return { kind, amount: amount * scale };
}

function asDefault(tier: TierName): Objective {
  return { at: null, tier, weight: asHundredths(100), variant: null, slack: { kind: 'absolute', amount: 0 } };
}

function checkUnused(entry: Entry<ObjectiveRow>, issues: IssueList): void {
  if (entry.row.variant === null || entry.row.objective === 'rank-profile') return;
  reportCell(issues, entry.raw, fieldIndex(table, 'variant'), {
    code: 'unused-value',
    reason: `${entry.row.objective} has no variants.`,
    remedy: 'Leave variant blank, or choose rank-profile.',
  });
}
