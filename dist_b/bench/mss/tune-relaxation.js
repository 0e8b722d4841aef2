import { countValues, relaxRepeats, } from './relax-repeats.js';
/**
 * Moves the charges step by step towards the least bound; `target` is a value that some pathway has, −Infinity where none is known.
 * Where the bound stays above it for want of memory, one more discipline is remembered from the next time on.
 */
export function tuneRelaxation(problem, pricing, options) {
    let best = relaxRepeats(problem, pricing, options.relaxation);
    let latest = best;
    let patience = 1;
    let direction = new Float64Array(best.charges.length);
    const goal = Math.max(options.target, best.bound - FAR * Math.abs(best.bound));
    for (let step = 0; step < options.steps && latest.path !== null; step += 1) {
        const over = countExcess(problem, latest);
        if (over.every((many) => many === 0) || latest.bound <= goal)
            break;
        // Some of the last direction is kept: pathways of equal worth repeat one discipline after the other.
        direction = direction.map((many, at) => KEPT * many + over[at]);
        const square = direction.reduce((sum, many) => sum + many * many, 0);
        const length = (patience * (latest.bound - goal)) / square;
        const charges = moveCharges(problem, latest.charges, direction, length);
        latest = relaxRepeats(problem, pricing, { ...options.relaxation, charges });
        if (latest.bound < best.bound)
            best = latest;
        else
            patience *= 0.9;
    }
    const { charges, memory } = best;
    const missed = options.steps > 0 && best.bound > options.target ? findMissed(problem, best) : null;
    return { completion: best, next: { charges, memory: missed === null ? memory : [...memory, missed] } };
}
/** Bounds are not expected to fall by a greater part at once. */
const FAR = 0.2;
export const KEPT = 0.7;
/** More values take longer than they spare. */
const MOST_VALUES = 30_000;
/** The discipline to remember next: one that was to come before another, else one that is repeated; `null` = none, or no room. */
function findMissed(problem, { path, memory }) {
    if (path === null || countValues(problem, memory.length + 1) > MOST_VALUES)
        return null;
    let done = 0;
    let twice = null;
    for (const { discipline } of path) {
        const missing = problem.needs[discipline] & ~done;
        if (missing !== 0)
            return 31 - Math.clz32(missing);
        if ((done & (1 << discipline)) !== 0)
            twice ??= discipline;
        done |= 1 << discipline;
    }
    return twice;
}
/**
 * By how much the relaxed pathway does each discipline too often (or a forced one too seldom), and each hospital, and one
 * discipline without another: where its charge should go.
 */
export function countExcess(problem, { path, charges }) {
    const { disciplines, hospitals, siteLimit, forced } = problem;
    const over = new Float64Array(charges.length);
    for (const d of problem.usable)
        over[d] = -1;
    over.fill(-siteLimit, disciplines, disciplines + hospitals);
    for (const { discipline, hospital } of path ?? []) {
        over[discipline] += 1;
        over[disciplines + hospital] += 1;
    }
    problem.pairs.forEach(({ before, after }, k) => {
        over[disciplines + hospitals + k] = over[after] - over[before];
    });
    return over.map((many, at) => (many > 0 || charges[at] > 0 || forced[at] === 1 ? many : 0));
}
/** Charges a step further, in whole numbers. */
export function moveCharges(problem, charges, direction, length) {
    return charges.map((charge, at) => {
        const moved = Math.round(charge + length * direction[at]);
        return problem.forced[at] === 1 ? moved : Math.max(0, moved);
    });
}
