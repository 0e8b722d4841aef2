/** What came of a pull: too weak to be solved in time, or solved to no avail. */
export type PullFate = 'cut' | 'settled';

/** How strongly agents are pulled to where they are, at first. */
const START = 0.8;
/** Stronger pulls move nobody, weaker ones everybody. */
const STRONGEST = 4;
const WEAKEST = 0.005;
/** A pull is tried beside one so many times weaker. */
const APART = 3;
/** Pulls nearer to each other than this draw about the same agents. */
const ALIKE = 1.5;

/**
 * Which pulls to try next, two at once: between the strongest that could not be solved in time and the weakest that was
 * solved to no avail lie those that may gain something.
 */
export class PullBracket {
  #start = START;
  #cut = 0;
  #settled = Infinity;

  /** The stronger one first; `null` when there is none left worth trying. */
  next(): readonly [number, number] | null {
    if (this.#cut === 0 && this.#settled === Infinity) return [this.#start, this.#start / APART];
    if (this.#cut === 0)
      return this.#settled <= WEAKEST ? null : [this.#settled / APART, this.#settled / APART ** 2];
    if (this.#settled === Infinity)
      return this.#cut >= STRONGEST ? null : [this.#cut * APART ** 2, this.#cut * APART];
    const ratio = this.#settled / this.#cut;
    return ratio < ALIKE ? null : [this.#settled / ratio ** (1 / 3), this.#settled / ratio ** (2 / 3)];
  }

  learn(pull: number, fate: PullFate): void {
    if (fate === 'cut') this.#cut = Math.max(this.#cut, pull);
    else this.#settled = Math.min(this.#settled, pull);
  }

  /** Everything is different now; what gained once may gain again. */
  gained(pull: number): void {
    this.#start = pull;
    this.#cut = 0;
    this.#settled = Infinity;
  }
}
