/** Shares of a time limit. */
export declare class ShareClock {
    #private;
    /** `now` in milliseconds, the limit in seconds; it begins to count. */
    constructor(now: () => number, timeLimit: number);
    /** True until that share of the limit is over. */
    until(share: number): () => boolean;
    /** True for that share of the limit from now on, at most until the whole is over. */
    lasting(share: number): () => boolean;
    /** Tells which part has passed of the time from now on until that share of the limit is over. */
    passing(share: number): () => number;
    /** The same for that share of the limit, from now on. */
    passingFor(share: number): () => number;
    /** Milliseconds until that share of the limit is over. */
    left(share: number): number;
}
