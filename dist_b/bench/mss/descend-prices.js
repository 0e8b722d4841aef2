import { SCALE } from './pathway-worth.js';
import { relaxRepeats } from './relax-repeats.js';
import { openStaffing, priceInternships } from './staffing.js';
import { countExcess, KEPT, moveCharges } from './tune-relaxation.js';
/**
 * Good prices soon: subgradient steps on what places pay and on what students are charged for repeating, at once. An evaluation is one
 * small dynamic program a student, and bounds the score. The run's relaxations become those of the best bound.
 */
export function descendPrices(run, start) {
    const { instance, problems, relaxations } = run;
    const { weights } = start;
    let best = { cells: start.cells, relaxations: [...relaxations], scaled: Infinity };
    let cells = start.cells;
    let drift = new Float64Array(cells.length);
    let drifts = relaxations.map(({ charges }) => new Float64Array(charges.length));
    let ahead = FIRST_AHEAD;
    let patience = PATIENCE;
    for (let step = 0; step < MOST_STEPS && ahead > LEAST_AHEAD && run.more(); step += 1) {
        const prices = priceInternships(instance, cells);
        const staffing = openStaffing(instance);
        const excess = [];
        let scaled = payFixed(run, cells);
        for (const problem of problems) {
            const { student } = problem;
            const pricing = { weight: weights[student], prices };
            const completion = relaxRepeats(problem, pricing, relaxations[student]);
            scaled += completion.bound;
            staffing.move(completion.path ?? [], 1);
            if (completion.path !== null && isWhole(problem, completion.path))
                run.pool.add(student, completion.path);
            excess.push(countExcess(problem, completion));
        }
        if (scaled < best.scaled) {
            if (best.scaled - scaled > GAIN * Math.abs(scaled))
                patience = PATIENCE;
            best = { cells, relaxations: [...relaxations], scaled };
        }
        patience -= 1;
        if (patience === 0) {
            ahead /= 2;
            patience = PATIENCE;
        }
        const slope = measureStaffing(run, staffing.counts, cells);
        drift = drift.map((part, c) => KEPT * part + slope[c]);
        drifts = drifts.map((old, s) => old.map((part, k) => KEPT * part + excess[s][k]));
        const square = drifts.reduce((sum, own) => sum + sumSquares(own), sumSquares(drift));
        if (square === 0)
            break;
        const goal = best.scaled - ahead * Math.abs(best.scaled);
        const length = (scaled - goal) / square;
        cells = cells.map((price, c) => {
            const moved = Math.round(price + length * drift[c]);
            return price > 0 ? Math.max(0, moved) : price < 0 ? Math.min(0, moved) : moved;
        });
        problems.forEach((problem, s) => {
            const { charges, memory } = relaxations[s];
            relaxations[s] = { charges: moveCharges(problem, charges, drifts[s], length), memory };
        });
    }
    best.relaxations.forEach((relaxation, student) => {
        relaxations[student] = relaxation;
    });
    const bound = Math.floor(best.scaled / SCALE);
    return bound < start.bound ? { cells: best.cells, weights, bound } : start;
}
/** Whether a relaxed pathway keeps all the student's own rules. */
function isWhole(problem, path) {
    let done = 0;
    const sites = new Int32Array(problem.hospitals);
    return path.every(({ discipline, hospital }) => {
        const fits = (done & (1 << discipline)) === 0 && (problem.needs[discipline] & ~done) === 0;
        done |= 1 << discipline;
        sites[hospital] += 1;
        return fits && sites[hospital] <= problem.siteLimit;
    });
}
/** What places bring in, whoever takes them. */
export function payFixed({ instance }, cells) {
    let sum = 0;
    cells.forEach((price, c) => {
        if (price !== 0)
            sum += price * (price > 0 ? instance.most[c] : instance.least[c]);
    });
    return sum;
}
/** By how many students each place has too many (above 0) or too few, as far as its price should change. */
function measureStaffing({ instance }, counts, cells) {
    return cells.map((price, c) => {
        const [over, under] = [counts[c] - instance.most[c], counts[c] - instance.least[c]];
        if (price !== 0)
            return price > 0 ? over : under;
        return over > 0 ? over : Math.min(0, under);
    });
}
function sumSquares(values) {
    return values.reduce((sum, value) => sum + value * value, 0);
}
/** How far below the best bound steps aim, as a part of it; halved after so many steps without a gain worth the name. */
const FIRST_AHEAD = 0.05;
const LEAST_AHEAD = 0.00005;
const PATIENCE = 8;
const GAIN = 0.0002;
const MOST_STEPS = 400;
