/** A linear congruential sequence in 0 … 1: the same seed, the same search. */
export function openSequence(seed) {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
}
//# sourceMappingURL=open-sequence.js.map