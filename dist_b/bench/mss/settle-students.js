import { shuffled } from '../generate/random.js';
import { SCALE, worthOf } from './pathway-worth.js';
import { relaxRepeats } from './relax-repeats.js';
import { searchStudent } from './search-student.js';
import { cellOf, openStaffing, priceInternships } from './staffing.js';
/** A solution by student; without one nobody has anything yet. */
export function openBoard(instance, solution = []) {
    const paths = Array.from({ length: instance.students }, () => []);
    for (const block of solution)
        paths[block.student].push(block);
    for (const path of paths)
        path.sort((a, b) => a.start - b.start);
    const staffing = openStaffing(instance);
    staffing.move(solution, 1);
    return { paths, staffing };
}
/**
 * Lets the students choose again one after the other: each the best pathway under `prices` and what it would break, at `fines` by
 * cell. Rounds go on with higher fines where something is still broken. True when nothing is.
 */
export function settleStudents(search, board, options) {
    const { instance, problems, random } = search;
    const { fines } = options;
    for (let round = 0; round < options.rounds; round += 1) {
        const wrong = board.staffing.violated();
        if (wrong.length === 0)
            return true;
        if (!search.more())
            return false;
        for (const cell of wrong)
            fines[cell] += round === 0 ? 0 : Math.max(SCALE, Math.round(fines[cell] / 4));
        const short = wrong.some((cell) => board.staffing.counts[cell] < instance.least[cell]);
        const crowded = new Set(wrong);
        const concerned = short
            ? problems
            : problems.filter(({ student }) => board.paths[student].some((block) => {
                const from = cellOf(instance, block);
                return Array.from({ length: instance.duration }, (_, p) => from + p).some((c) => crowded.has(c));
            }));
        for (const problem of shuffled(random, concerned)) {
            if (!search.more())
                return false;
            chooseAgain(search, board, problem, options);
        }
    }
    return board.staffing.violated().length === 0;
}
/** One student's best answer to everybody else's pathways. */
export function chooseAgain(search, board, problem, { prices, fines }) {
    const { instance } = search;
    const { student } = problem;
    const before = board.paths[student];
    board.staffing.move(before, -1);
    const { counts } = board.staffing;
    const cells = prices.map((price, c) => {
        if (counts[c] >= instance.most[c])
            return price + fines[c];
        return counts[c] < instance.least[c] ? price - fines[c] : price;
    });
    const pricing = { weight: search.weights[student], prices: priceInternships(instance, cells) };
    const completion = relaxRepeats(problem, pricing, search.relaxations[student]);
    const found = searchStudent(problem, pricing, completion, {
        beam: search.beam,
        floor: before.length === 0 ? -Infinity : worthOf(instance, problem, pricing, before),
    });
    const after = found.blocks.length === 0 ? before : found.blocks;
    board.paths[student] = after;
    board.staffing.move(after, 1);
    return found;
}
