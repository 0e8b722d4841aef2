import type { RuleInstance } from '../../domain/rules.ts';
import { omissionOf } from '../../formulate/facts/rule-instance.ts';
import { applyChanges } from '../conflicts/change.ts';
import type { ExplainOptions, SolvedProgramme } from '../reasons/settle-wishes.ts';
import { compareOptimum, type OptimumChange } from './optimum-change.ts';

/** What a coordinator's decision costs: the optimum that would be possible without it. */
export interface DecisionPrice {
  readonly decision: RuleInstance;
  readonly without: OptimumChange;
}

const UNKNOWN: OptimumChange = { kind: 'unknown' };

/** Whether a decision leaves its rotator without a placement: a cycle that does not count as unplaced while it stands. */
export function leavesEmpty({ placement }: RuleInstance): boolean {
  return placement === null;
}

/** Prices every decision in force by solving the programme without it, in the order of the table, as far as the time goes. */
export async function priceDecisions(
  solved: SolvedProgramme,
  options: ExplainOptions,
): Promise<readonly DecisionPrice[]> {
  const { programme, decisions } = solved.formulation;
  const prices: DecisionPrice[] = [];
  for (const decision of decisions.instances) {
    const aside = leavesEmpty(decision) ? decision.rotator : null;
    const lifted = applyChanges({ programme, without: [] }, [
      { kind: 'decision', instance: decision, omission: omissionOf(decision) },
    ]);
    const setting = { ...lifted, aside };
    const isOver = options.interrupted?.() === true;
    const without = isOver ? UNKNOWN : await compareOptimum(solved, setting, options);
    prices.push({ decision, without });
  }
  return prices;
}
