import { line } from './page.js';
import { phraseRule } from './phrase-rule.js';
import { phraseOptimumChange } from './phrase-slot.js';
/** A coordinator's page about every decision in force, and what it costs. */
export function phraseDecisions(prices, telling) {
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
