import type { RuleInstance } from '../../domain/rules.ts';
import { type DecisionPrice, leavesEmpty } from '../questions/decision-price.ts';
import type { OptimumChange } from '../questions/optimum-change.ts';
import { line, type Page } from './page.ts';
import { phraseRule } from './phrase-rule.ts';
import { phraseOptimumChange } from './phrase-slot.ts';
import type { Telling } from './telling.ts';

/** A cycle left empty by decision counts for no aim: told is what becomes of them once it does. */
function phraseWithout(decision: RuleInstance, without: OptimumChange): string {
  return leavesEmpty(decision)
    ? `Without it that cycle would count like any other: ${phraseOptimumChange(without, 'other person', 'other people')}`
    : `Without it: ${phraseOptimumChange(without)}`;
}

/** A coordinator's page about every decision in force, and what it costs. */
export function phraseDecisions(prices: readonly DecisionPrice[], telling: Telling): Page {
  const lines = prices.flatMap(({ decision, without }) => [
    line(phraseRule(decision, telling)),
    line(phraseWithout(decision, without), 1),
  ]);
  return {
    title: `Decisions · ${telling.names.programme.settings.programme}`,
    sections: [
      {
        heading: 'What each decision costs',
        lines: lines.length === 0 ? [line('There are no decisions.')] : lines,
      },
    ],
  };
}
