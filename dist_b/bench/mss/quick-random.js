/** Numbers for many millions of moves: xorshift (Marsaglia 2003), 32 bits of state, nothing but small integers. */
export class QuickRandom {
    #state;
    /** `seed` is an integer; 0 counts as 1. */
    constructor(seed) {
        this.#state = seed | 0 || 1;
    }
    /** Uniform integer in 0 … `limit` − 1; `limit` is at most 65536. */
    below(limit) {
        let state = this.#state;
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        this.#state = state;
        return ((state >>> 16) * limit) >>> 16;
    }
}
