import { nameThings } from '../explain/naming.js';
import { phraseReason } from '../explain/phrase-reason.js';
import { renderCsv } from '../report/csv.js';
import { structureExplanations, tabulateExplanations } from '../report/explanation-facts.js';
import { nameRows } from '../report/row-names.js';
import { renderJson } from './render-outputs.js';
/** `explanations.csv` and `explanations.json`: the rotator is addressed, nobody else is named. */
export function renderExplanations(programme, explanations) {
    const names = nameThings(programme);
    const wording = {
        phrase: (reason, rotator) => phraseReason(reason, { names, voice: 'rotator', rotator }),
        cite: nameRows(programme),
    };
    return new Map([
        ['explanations.csv', renderCsv(tabulateExplanations(explanations, wording))],
        ['explanations.json', renderJson(structureExplanations(explanations, wording))],
    ]);
}
