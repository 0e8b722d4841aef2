import type { Programme } from '../domain/programme.ts';
import { nameThings } from '../explain/naming.ts';
import { phraseReason } from '../explain/phrase.ts';
import type { Explanation } from '../explain/reason.ts';
import { renderCsv } from '../report/csv.ts';
import { type Phrase, structureExplanations, tabulateExplanations } from '../report/explanation-facts.ts';
import { renderJson } from './render-outputs.ts';

/** `explanations.csv` and `explanations.json`: the rotator is addressed, nobody else is named. */
export function renderExplanations(
  programme: Programme,
  explanations: readonly Explanation[],
): ReadonlyMap<string, string> {
  const names = nameThings(programme);
  const phrase: Phrase = (reason, rotator) => phraseReason(reason, { names, voice: 'rotator', rotator });
  return new Map([
    ['explanations.csv', renderCsv(tabulateExplanations(explanations, phrase))],
    ['explanations.json', renderJson(structureExplanations(explanations, phrase))],
  ]);
}
