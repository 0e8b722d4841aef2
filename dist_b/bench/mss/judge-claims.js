import { checkSolution } from './check-solution.js';
/**
 * Holds what contestants say of one instance against the checker, against the best score known and against each other: where
 * one claims a bound below what another reached, both are rejected.
 */
export function judgeClaims(contest, claims) {
    const entries = claims.map(({ contestant, result }) => judge(contest, contestant, result));
    return entries.map((entry) => {
        const rival = entries.find((other) => disagree(entry, other) || disagree(other, entry));
        return rival === undefined
            ? entry
            : reject(entry, `its claims and those of ${rival.contestant} cannot both be true`);
    });
}
function judge(contest, contestant, result) {
    const blank = {
        instance: contest.name,
        contestant,
        score: null,
        bound: null,
        seconds: null,
        cpuSeconds: null,
        peakMemoryMib: null,
        solution: null,
    };
    if (result.kind === 'failed')
        return { ...blank, outcome: 'failed', remark: result.reason };
    const { solution, bound, seconds, cpuSeconds, peakMemoryMib, remark } = result;
    const entry = {
        ...blank,
        bound: Number.isFinite(bound) ? bound : null,
        seconds,
        cpuSeconds,
        peakMemoryMib,
        remark,
    };
    const { bestKnown } = contest.reference;
    if (bestKnown !== null && bound < bestKnown)
        return reject(entry, `its bound ${bound} is below the best known ${bestKnown}`);
    if (solution === null)
        return { ...entry, outcome: 'nothing' };
    const { violations, score } = checkSolution(contest.instance, solution);
    const [violation] = violations;
    if (violation !== undefined)
        return reject(entry, `the checker rejects it: ${violation}`);
    if (score > bound)
        return reject(entry, `its bound ${bound} is below its score ${score}`);
    const proved = result.score === bound;
    // Before a proof a column above every load may stand higher than the highest, so that the score is better than was said.
    if (result.score === null || (proved ? score !== result.score : score < result.score))
        return reject(entry, `says ${result.score}, the checker finds ${score}`);
    return { ...entry, outcome: score === bound ? 'proved' : 'stopped', score, solution };
}
function disagree(a, b) {
    return a.bound !== null && b.score !== null && a.bound < b.score;
}
function reject(entry, remark) {
    const nothing = { score: null, bound: null, seconds: null, cpuSeconds: null, solution: null };
    return { ...entry, ...nothing, outcome: 'rejected', remark };
}
