import { GROUPED_BY } from './fairness.js';
/** Reads `fairness.json`; `null` when it is of another shape. Throws `SyntaxError` when the text is not JSON. */
export function readFairness(text) {
    const value = JSON.parse(text);
    const whole = value?.schema === 'placewright.fairness/1' &&
        typeof value.rank_profile === 'object' &&
        GROUPED_BY.every((attribute) => Array.isArray(value.groups?.[attribute]));
    return whole ? value : null;
}
