/**
 * A seeded source of numbers, the same on every machine: only integer arithmetic and exactly rounded
 * operations, none of `Math.random`, `log` or `cos`.
 */
export interface Random {
    /** Uniform in [0, 1), a multiple of 2⁻³². */
    unit(): number;
    /** Uniform integer in 0 … `limit` − 1. */
    below(limit: number): number;
    /** Bell-shaped: mean 0, variance 1 (sum of twelve uniforms). */
    bell(): number;
    /** True in `percent` of a hundred draws. */
    percent(percent: number): boolean;
}
/** xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32 from the text of the seed. */
export declare function seededRandom(seed: string): Random;
/** One element; `list` must not be empty. */
export declare function pickOne<T>(random: Random, list: readonly T[]): T;
/** A new list in random order (Fisher–Yates). */
export declare function shuffled<T>(random: Random, list: readonly T[]): T[];
/** One index with probability in proportion to its weight (weights ≥ 0, not all 0). */
export declare function pickWeighted(random: Random, weights: readonly number[]): number;
