/** Shares of a time limit. */
export class ShareClock {
    #now;
    #started;
    #whole;
    /** `now` in milliseconds, the limit in seconds; it begins to count. */
    constructor(now, timeLimit) {
        this.#now = now;
        this.#started = now();
        this.#whole = timeLimit * 1000;
    }
    /** True until that share of the limit is over. */
    until(share) {
        return () => this.#now() - this.#started < share * this.#whole;
    }
    /** True for that share of the limit from now on, at most until the whole is over. */
    lasting(share) {
        return this.until(Math.min(1, (this.#now() - this.#started) / this.#whole + share));
    }
    /** Tells which part has passed of the time from now on until that share of the limit is over. */
    passing(share) {
        const from = this.#now();
        const length = Math.max(1, this.left(share));
        return () => (this.#now() - from) / length;
    }
    /** The same for that share of the limit, from now on. */
    passingFor(share) {
        return this.passing(Math.min(1, (this.#now() - this.#started) / this.#whole + share));
    }
    /** Milliseconds until that share of the limit is over. */
    left(share) {
        return this.#started + share * this.#whole - this.#now();
    }
}
