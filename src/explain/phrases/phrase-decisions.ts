import type { DecisionPrice } from '../questions/decision-price.ts';
import { line, type Page } from './page.ts';
import { phraseRule } from './phrase-rule.ts';
import { phraseOptimumChange } from './phrase-slot.ts';
import type { Telling } from './telling.ts';

/** A coordinator's page about every decision in force, and what it costs. */
export function phraseDecisions(prices: readonly DecisionPrice[], telling: Telling): Page {
  const lines = prices.flatMap(({ decision, without }) => [
    line(phraseRule(decision, telling)),
    line(`Without it: ${phraseOptimumChange(without)}`, 1),
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
