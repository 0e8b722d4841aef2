import type { Explanation, Reason } from '../explain/reason.ts';
import type { Table } from './csv.ts';
import type { CiteRow } from './row-names.ts';
/** Puts a reason into words for the rotator it concerns; the phrase table lives with the explanations. */
export type Phrase = (reason: Reason, rotator: Explanation['rotator']) => string;
/** How reasons are written: in words, and which rows of the tables they rest on. */
export interface Wording {
    readonly phrase: Phrase;
    readonly cite: CiteRow;
}
/**
 * `explanations.csv`: for each assignment (or cycle without one) a row `given`, then a row `wanted` for each
 * option the rotator preferred, with the reason why not and the rows of the tables it rests on.
 */
export declare function tabulateExplanations(explanations: readonly Explanation[], wording: Wording): Table;
/** `explanations.json`: the same facts, typed, for programs. Amounts of credit in whole credits. */
export declare function structureExplanations(explanations: readonly Explanation[], wording: Wording): object;
/** A reason with its evidence, what it rests on, and its sentence. */
export declare function structureReason(reason: Reason, sentence: string, cite: CiteRow): object;
