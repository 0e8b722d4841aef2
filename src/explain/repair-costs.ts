import type { Change } from './change.ts';

/** One row of `repair_costs.csv`: what a kind of change costs, or one change of that kind. */
export interface RepairCost {
  readonly change: Change['kind'];
  /**
   * A placement (`place`), a rotator (`decision`), a competency rule or the name of a rule such as `driver` (`rule`);
   * `null` = every change of the kind without a row of its own.
   */
  readonly subject: string | null;
  /** A positive integer; only how costs compare matters. */
  readonly cost: number;
}

/**
 * What a change costs where the coordinator has given nothing else: a place can be found, a decision was taken
 * by somebody for a reason, and a rule protects somebody's training.
 */
export const DEFAULT_COSTS: Readonly<Record<Change['kind'], number>> = { place: 10, decision: 20, rule: 50 };

/** Cost of a change (of one step of it), from the most particular row that fits. */
export function costOf(change: Change, costs: readonly RepairCost[]): number {
  const ofKind = costs.filter((row) => row.change === change.kind);
  for (const subject of [...subjectsOf(change), null]) {
    const row = ofKind.find((candidate) => candidate.subject === subject);
    if (row !== undefined) return row.cost;
  }
  return DEFAULT_COSTS[change.kind];
}

/** What rows may name the change by, the most particular first. */
function subjectsOf(change: Change): readonly string[] {
  if (change.kind === 'place') return [change.placement];
  const { rule, rotator, competencyRule } = change.omission;
  if (change.kind === 'decision') return rotator === undefined || rotator === null ? [] : [rotator];
  return competencyRule === undefined || competencyRule === null ? [rule] : [competencyRule, rule];
}
