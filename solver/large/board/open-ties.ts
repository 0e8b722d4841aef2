import type { Atlas } from '../atlas/atlas.ts';

/** What agents without a pathway may still count with in the sides that tie them to others: all of them at first. */
export class OpenTies {
  /** By side: the least and the most of all of them together. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #atlas: Atlas;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.low = new Float64Array(atlas.sides.count);
    this.high = new Float64Array(atlas.sides.count);
    for (let agent = 0; agent < atlas.agents; agent += 1) this.#count(agent, 1);
  }

  /** The agent has a pathway from now on. */
  close(agent: number): void {
    this.#count(agent, -1);
  }

  /** It has none any more. */
  open(agent: number): void {
    this.#count(agent, 1);
  }

  /** Can everything that ties an agent without a pathway still be kept if it takes these choices? */
  keeps(agent: number, choices: Int32Array, loads: Float64Array): boolean {
    const { ties, sides } = this.#atlas;
    for (let e = ties.first[agent]!; e < ties.first[agent + 1]!; e += 1) {
      const s = ties.side[e]!;
      const load = loads[s]! + this.#countsWith(choices, s);
      if (load + this.high[s]! - ties.high[e]! < sides.lower[s]!) return false;
      if (load + this.low[s]! - ties.low[e]! > sides.upper[s]!) return false;
    }
    return true;
  }

  #countsWith(choices: Int32Array, s: number): number {
    const { demandOf, demands } = this.#atlas;
    const { first, side, weight } = demands;
    let sum = 0;
    for (const choice of choices) {
      const demand = demandOf[choice]!;
      for (let e = first[demand]!; e < first[demand + 1]!; e += 1) if (side[e] === s) sum += weight[e]!;
    }
    return sum;
  }

  #count(agent: number, sign: 1 | -1): void {
    const { first, side, low, high } = this.#atlas.ties;
    for (let e = first[agent]!; e < first[agent + 1]!; e += 1) {
      this.low[side[e]!]! += sign * low[e]!;
      this.high[side[e]!]! += sign * high[e]!;
    }
  }
}
