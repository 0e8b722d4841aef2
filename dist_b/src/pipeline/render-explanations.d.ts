import type { Programme } from '../domain/programme.ts';
import type { Explanation } from '../explain/reason.ts';
/** `explanations.csv` and `explanations.json`: the rotator is addressed, nobody else is named. */
export declare function renderExplanations(programme: Programme, explanations: readonly Explanation[]): ReadonlyMap<string, string>;
