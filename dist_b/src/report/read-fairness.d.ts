import type { Fairness } from './fairness.ts';
/** Reads `fairness.json`; `null` when it is of another shape. Throws `SyntaxError` when the text is not JSON. */
export declare function readFairness(text: string): Fairness | null;
