import { type DecisionPrice, leavesEmpty } from '../questions/decision-price.ts';
import { line, type Page } from './page.ts';
import { phraseRule } from './phrase-rule.ts';
import { phraseOptimumChange } from './phrase-slot.ts';
import type { Phrasing } from './phrasing.ts';

/** A cycle left empty by decision counts for no aim: told is what becomes of them once it does. */
export function phraseDecisionPrice({ decision, without }: DecisionPrice): string {
  return leavesEmpty(decision)
    ? `Without it that cycle would count like any other: ${phraseOptimumChange(without, 'other person', 'other people')}`
    : `Without it: ${phraseOptimumChange(without)}`;
}

/** A coordinator's page about every decision in force, and what it costs. */
export function phraseDecisions(prices: readonly DecisionPrice[], phrasing: Phrasing): Page {
  const lines = prices.flatMap((price) => [
    line(phraseRule(price.decision, phrasing)),
    line(phraseDecisionPrice(price), 1),
  ]);
  return {
    title: `Decisions · ${phrasing.names.programme.settings.programme}`,
    sections: [
      {
        heading: 'What each decision costs',
        lines: lines.length === 0 ? [line('There are no decisions.')] : lines,
      },
    ],
  };
}
