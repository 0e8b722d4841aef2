/** Repeatable numbers in 0 … 1 (Lehmer's generator). */
export function randomSource(seed) {
    let state = (seed * 48_271) % 2_147_483_647;
    return () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
    };
}
//# sourceMappingURL=random-source.js.map