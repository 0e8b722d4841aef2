/** Repeatable numbers in 0 … 1 (Lehmer's generator). */
export declare function randomSource(seed: number): () => number;
