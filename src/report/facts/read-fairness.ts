import type { Fairness } from './fairness.ts';
import { GROUPED_BY } from './fairness.ts';

/** Reads `fairness.json`; `null` when it is of another shape. Throws `SyntaxError` when the text is not JSON. */
export function readFairness(text: string): Fairness | null {
  const value = JSON.parse(text) as Partial<Fairness> | null;
  const whole =
    value?.schema === 'placewright.fairness/1' &&
    typeof value.rank_profile === 'object' &&
    GROUPED_BY.every((attribute) => Array.isArray(value.groups?.[attribute]));
  return whole ? (value as Fairness) : null;
}
