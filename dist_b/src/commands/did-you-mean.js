import { closest, distance } from 'fastest-levenshtein';
/** ` Did you mean "allocate"?`, to be put behind a sentence; empty when nothing known is close. */
export function closestOf(typed, known, prefix = '') {
    if (known.length === 0 || typed === '')
        return '';
    const best = known.find((each) => typed.length > 2 && each.startsWith(typed)) ?? closest(typed, known);
    const near = best.startsWith(typed) || distance(typed, best) <= Math.max(1, Math.floor(best.length / 3));
    return near ? ` Did you mean "${prefix}${best}"?` : '';
}
