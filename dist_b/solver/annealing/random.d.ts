/** Numbers that look drawn at random, the same for the same seed: in [0, 1) (Mulberry32). */
export declare function openRandom(seed: number): () => number;
