/** Shares of a time limit. */
export class ShareClock {
  readonly #now: () => number;
  readonly #started: number;
  readonly #whole: number;

  /** `now` in milliseconds, the limit in seconds; it begins to count. */
  constructor(now: () => number, timeLimit: number) {
    this.#now = now;
    this.#started = now();
    this.#whole = timeLimit * 1000;
  }

  /** True until that share of the limit is over. */
  until(share: number): () => boolean {
    return () => this.#now() - this.#started < share * this.#whole;
  }

  /** True for that share of the limit from now on, at most until the whole is over. */
  lasting(share: number): () => boolean {
    return this.until(Math.min(1, (this.#now() - this.#started) / this.#whole + share));
  }

  /** Tells which part has passed of the time from now on until that share of the limit is over. */
  passing(share: number): () => number {
    const from = this.#now();
    const length = Math.max(1, this.left(share));
    return () => (this.#now() - from) / length;
  }

  /** The same for that share of the limit, from now on. */
  passingFor(share: number): () => number {
    return this.passing(Math.min(1, (this.#now() - this.#started) / this.#whole + share));
  }

  /** Milliseconds until that share of the limit is over. */
  left(share: number): number {
    return this.#started + share * this.#whole - this.#now();
  }
}
