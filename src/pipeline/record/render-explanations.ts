import type { Programme } from '../../domain/programme.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseDecisionPrice } from '../../explain/phrases/phrase-decisions.ts';
import { phraseReason } from '../../explain/phrases/phrase-reason.ts';
import type { DecisionPrice } from '../../explain/questions/decision-price.ts';
import type { Explanation } from '../../explain/reasons/reason.ts';
import { structureDecision } from '../../report/facts/decision-facts.ts';
import {
  structureExplanations,
  tabulateExplanations,
  type Wording,
} from '../../report/facts/explanation-facts.ts';
import { renderCsv } from '../../report/text/csv.ts';
import { nameRows } from '../../report/text/row-names.ts';
import { renderJson } from './render-outputs.ts';

/** `explanations.csv` and `explanations.json`: the rotator is addressed, nobody else is named. The latter has the prices of decisions too, where there are any. */
export function renderExplanations(
  programme: Programme,
  explanations: readonly Explanation[],
  prices: readonly DecisionPrice[] = [],
): ReadonlyMap<string, string> {
  const names = nameThings(programme);
  const wording: Wording = {
    phrase: (reason, rotator) => phraseReason(reason, { names, voice: 'rotator', rotator }),
    cite: nameRows(programme),
  };
  const rows = prices.map((price) => ({
    ...structureDecision(price, wording.cite),
    sentence: phraseDecisionPrice(price),
  }));
  const decisions = rows.length === 0 ? {} : { decisions: rows };
  return new Map([
    ['explanations.csv', renderCsv(tabulateExplanations(explanations, wording))],
    ['explanations.json', renderJson({ ...structureExplanations(explanations, wording), ...decisions })],
  ]);
}
