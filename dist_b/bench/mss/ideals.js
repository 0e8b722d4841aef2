import { SCALE } from './pathway-worth.js';
import { shareOut } from './price-pathways.js';
import { relaxFreely } from './relax-repeats.js';
import { MOST_STATES, searchStudent } from './search-student.js';
import { tuneRelaxation } from './tune-relaxation.js';
/** A quick search for each student's optimum. */
export function findIdeals(problems) {
    return sumUp(problems.map(findIdeal));
}
/** The same with more states and better charges wherever an optimum is not sure yet, until time is up. */
export function deepenIdeals({ own }, limits) {
    return sumUp(own.map((ideal) => deepen(ideal, limits)));
}
/** Three depths, since most students need few states, and the share of the time limit by which each is to be over. */
export const IDEAL_DEPTHS = [
    { beam: 40, share: 0.08 },
    { beam: 2000, share: 0.15 },
    { beam: MOST_STATES, share: 0.3 },
];
function sumUp(own) {
    const uppers = Float64Array.from(own, ({ result }) => result.upper);
    const values = own.map(({ result }) => result.value);
    const least = leastOf(uppers);
    return {
        own,
        bound: uppers.reduce((sum, upper) => sum + upper, least),
        score: values.reduce((sum, value) => sum + value, leastOf(values)),
        weights: shareOut(uppers.map((upper) => (upper === least ? 1 : 0))),
    };
}
function leastOf(values) {
    let least = Infinity;
    for (const value of values)
        least = Math.min(least, value);
    return least;
}
const STEPS = 60;
const ALONE = { weight: SCALE, prices: null };
function findIdeal(problem) {
    const free = { relaxation: relaxFreely(problem), target: -Infinity, steps: STEPS };
    const { completion, next } = tuneRelaxation(problem, ALONE, free);
    const found = searchStudent(problem, ALONE, completion, { beam: 4, floor: -Infinity });
    const upper = Math.min(found.upper, completion.bound);
    return { problem, result: toDesire({ ...found, upper }), relaxation: next };
}
function deepen(ideal, limits) {
    const { problem, result } = ideal;
    const { value, upper } = result;
    if (upper === value || !limits.more())
        return ideal;
    const target = value * SCALE;
    const { completion, next } = tuneRelaxation(problem, ALONE, {
        relaxation: ideal.relaxation,
        target,
        steps: STEPS,
    });
    const found = toDesire(searchStudent(problem, ALONE, completion, { ...limits, floor: target }));
    const better = found.value > value ? found : result;
    const proved = Math.min(upper, found.upper, Math.floor(completion.bound / SCALE));
    return { problem, result: { ...better, upper: proved }, relaxation: next };
}
/** Desires are whole numbers, so that a bound may be rounded down. */
function toDesire(found) {
    return { ...found, value: found.value / SCALE, upper: Math.floor(found.upper / SCALE) };
}
