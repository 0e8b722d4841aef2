import type { DecisionPrice } from './decision-price.ts';
import { type Page } from './page.ts';
import type { Telling } from './telling.ts';
/** A coordinator's page about every decision in force, and what it costs. */
export declare function phraseDecisions(prices: readonly DecisionPrice[], telling: Telling): Page;
