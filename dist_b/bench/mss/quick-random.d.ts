/** Numbers for many millions of moves: xorshift (Marsaglia 2003), 32 bits of state, nothing but small integers. */
export declare class QuickRandom {
    #private;
    /** `seed` is an integer; 0 counts as 1. */
    constructor(seed: number);
    /** Uniform integer in 0 … `limit` − 1; `limit` is at most 65536. */
    below(limit: number): number;
}
