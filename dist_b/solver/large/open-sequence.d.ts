/** A linear congruential sequence in 0 … 1: the same seed, the same search. */
export declare function openSequence(seed: number): () => number;
