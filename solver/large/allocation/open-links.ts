import type { PathwayNetwork } from '../network/pathway-network.ts';

/** What agents without a pathway may still count with in the sides that tie them to others: all of them at first. */
export class OpenLinks {
  /** By side: the least and the most of all of them together. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #network: PathwayNetwork;

  constructor(network: PathwayNetwork) {
    this.#network = network;
    this.low = new Float64Array(network.sides.count);
    this.high = new Float64Array(network.sides.count);
    for (let agent = 0; agent < network.agents; agent += 1) this.#count(agent, 1);
  }

  /** The agent has a pathway from now on. */
  close(agent: number): void {
    this.#count(agent, -1);
  }

  /** It has none any more. */
  open(agent: number): void {
    this.#count(agent, 1);
  }

  /** Can every link of an agent without a pathway still be kept if it takes these choices? */
  keeps(agent: number, choices: Int32Array, loads: Float64Array): boolean {
    const { links, sides } = this.#network;
    for (let e = links.first[agent]!; e < links.first[agent + 1]!; e += 1) {
      const s = links.side[e]!;
      const load = loads[s]! + this.#countsWith(choices, s);
      if (load + this.high[s]! - links.high[e]! < sides.lower[s]!) return false;
      if (load + this.low[s]! - links.low[e]! > sides.upper[s]!) return false;
    }
    return true;
  }

  #countsWith(choices: Int32Array, s: number): number {
    const { demandOf, demands } = this.#network;
    const { first, side, weight } = demands;
    let sum = 0;
    for (const choice of choices) {
      const demand = demandOf[choice]!;
      for (let e = first[demand]!; e < first[demand + 1]!; e += 1) if (side[e] === s) sum += weight[e]!;
    }
    return sum;
  }

  #count(agent: number, sign: 1 | -1): void {
    const { first, side, low, high } = this.#network.links;
    for (let e = first[agent]!; e < first[agent + 1]!; e += 1) {
      this.low[side[e]!]! += sign * low[e]!;
      this.high[side[e]!]! += sign * high[e]!;
    }
  }
}
