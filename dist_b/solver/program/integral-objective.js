/**
 * Back ends report bounds in floating point; a bound this close (relatively) above an integer is taken for it.
 * Larger than any noise seen (1e-9), far smaller than what a wrong round-up would need.
 */
const BOUND_NOISE = 1e-6;
/**
 * Greatest integer that divides the objective of every point: the distance between two different objective
 * values is at least this. 1 for a zero objective; `null` when a continuous column has a cost, so that
 * nothing is known.
 */
export function objectiveStep(program) {
    let step = 0;
    for (let j = 0; j < program.columns; j += 1) {
        const cost = Math.abs(program.objective[j]);
        if (cost === 0)
            continue;
        if (program.integer[j] !== 1)
            return null;
        step = greatestCommonDivisor(step, cost);
        if (step === 1)
            return 1;
    }
    return Math.max(1, step);
}
/**
 * Rounds a claimed lower bound up to the next value the objective can take. Noise below `BOUND_NOISE` is
 * taken off first, so that 12.000000001 stays 12.
 */
export function roundBoundUp(bound, step) {
    if (step === null || !Number.isFinite(bound))
        return bound;
    const cautious = bound - BOUND_NOISE * Math.max(1, Math.abs(bound));
    return Math.ceil(cautious / step) * step + 0;
}
/** A number above every objective below `cutoff` and under every other, as far from both as can be. */
export function placeCutoff(cutoff, step) {
    return step === null ? cutoff : (Math.ceil(cutoff / step) - 0.5) * step;
}
/** Of two integers ≥ 0; the other one when one is 0. */
export function greatestCommonDivisor(a, b) {
    let [x, y] = [a, b];
    while (y !== 0)
        [x, y] = [y, x % y];
    return x;
}
