/**
 * The 95 % confidence interval of a share, from so many hits among independent cases (Wilson 1927). Better than hits ÷
 * cases ± a margin when hits are few: it never leaves 0 … 1, and says something even of none.
 */
export declare function wilsonInterval(hits: number, cases: number): {
    readonly low: number;
    readonly high: number;
};
