import type { Programme } from '../../domain/programme.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseReason } from '../../explain/phrases/phrase-reason.ts';
import type { Explanation } from '../../explain/reasons/reason.ts';
import {
  structureExplanations,
  tabulateExplanations,
  type Wording,
} from '../../report/facts/explanation-facts.ts';
import { renderCsv } from '../../report/text/csv.ts';
import { nameRows } from '../../report/text/row-names.ts';
import { renderJson } from './render-outputs.ts';

/** `explanations.csv` and `explanations.json`: the rotator is addressed, nobody else is named. */
export function renderExplanations(
  programme: Programme,
  explanations: readonly Explanation[],
): ReadonlyMap<string, string> {
  const names = nameThings(programme);
  const wording: Wording = {
    phrase: (reason, rotator) => phraseReason(reason, { names, voice: 'rotator', rotator }),
    cite: nameRows(programme),
  };
  return new Map([
    ['explanations.csv', renderCsv(tabulateExplanations(explanations, wording))],
    ['explanations.json', renderJson(structureExplanations(explanations, wording))],
  ]);
}
