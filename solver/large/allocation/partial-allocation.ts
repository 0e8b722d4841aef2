import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { ObjectiveCap } from '../prices/objective-cap.ts';
import { type ListedPath, PathValues } from '../prices/path-values.ts';
import { OpenLinks } from './open-links.ts';

const FREE = { objectiveCaps: [], unit: 1 };

/** An allocation under change: everybody's pathway, what each side holds, and what it all comes to. */
export class PartialAllocation {
  readonly network: PathwayNetwork;
  readonly rates: Float64Array;
  /** What is settled and has to stay. */
  readonly objectiveCaps: readonly ObjectiveCap[];
  /** What a difference of one in the first total of the component amounts to in this one. */
  readonly unit: number;
  /** Σ rate × cost of each choice. */
  readonly costs: Float64Array;
  readonly missPrices: Float64Array;
  /** `taken[agent * periods + k]`: the agent's choices in order of start, −1 after the last one. */
  readonly taken: Int32Array;
  readonly load: Float64Array;
  /** Weighted total: costs, misses and soft limits. */
  total = 0;
  /** What must not be: agents without a pathway, and units by which guarantees are broken. */
  violation: number;
  readonly #values: PathValues;
  readonly #occupants: number[][];
  /** What each agent in the allocation pays itself. */
  readonly #own: Float64Array;
  readonly #placed: Uint8Array;
  readonly #openLinks: OpenLinks;

  constructor(
    network: PathwayNetwork,
    rates: Float64Array,
    {
      objectiveCaps,
      unit,
    }: { readonly objectiveCaps: readonly ObjectiveCap[]; readonly unit: number } = FREE,
  ) {
    this.network = network;
    this.rates = rates;
    this.objectiveCaps = objectiveCaps;
    this.unit = unit;
    this.#values = new PathValues(network, rates);
    this.costs = this.#values.costs;
    this.missPrices = this.#values.missPrices;
    this.taken = new Int32Array(network.agents * network.periods).fill(-1);
    this.load = new Float64Array(network.sides.count);
    this.#occupants = Array.from({ length: network.sides.count }, () => []);
    this.#own = new Float64Array(network.agents);
    this.#placed = new Uint8Array(network.agents);
    this.#openLinks = new OpenLinks(network);
    this.violation = network.agents;
    for (let s = 0; s < network.sides.count; s += 1) {
      this.total += this.penalty(s, 0);
      this.violation += this.broken(s, 0);
    }
  }

  /** Has everybody a pathway, and is every guarantee kept? */
  isComplete(): boolean {
    return this.violation === 0;
  }

  /** Has the agent a pathway, one that keeps its links to others? */
  isSettled(agent: number): boolean {
    const { first, side } = this.network.links;
    for (let e = first[agent]!; e < first[agent + 1]!; e += 1)
      if (this.broken(side[e]!, this.load[side[e]!]!) > 0) return false;
    return this.isPlaced(agent);
  }

  isPlaced(agent: number): boolean {
    return this.#placed[agent] === 1;
  }

  /** Agents without a pathway, ascending. */
  outside(): number[] {
    const outside: number[] = [];
    for (let agent = 0; agent < this.#placed.length; agent += 1)
      if (this.#placed[agent] === 0) outside.push(agent);
    return outside;
  }

  /** What a pathway would pay itself. */
  valueOf(path: ListedPath): number {
    return this.#values.of(path);
  }

  /** What the agent pays itself: its choices and its misses. */
  ownCost(agent: number): number {
    return this.#own[agent]!;
  }

  /** Agents in a side, in no particular order. */
  occupants(side: number): readonly number[] {
    return this.#occupants[side]!;
  }

  /** The agent's choices, a copy. */
  pathOf(agent: number): Int32Array {
    const { periods } = this.network;
    const own = this.taken.subarray(agent * periods, (agent + 1) * periods);
    const end = own.indexOf(-1);
    return own.slice(0, end < 0 ? periods : end);
  }

  /** All choices that are taken, ascending. */
  chosen(): Int32Array {
    return this.taken.filter((choice) => choice >= 0).sort();
  }

  /** Puts an agent in the allocation; `own` is what its choices and misses cost. */
  place(agent: number, path: Int32Array, own: number): void {
    this.taken.set(path, agent * this.network.periods);
    this.#own[agent] = own;
    this.#placed[agent] = 1;
    this.violation -= 1;
    this.#openLinks.close(agent);
    this.total += own;
    for (const choice of path) this.#count(agent, choice, 1);
  }

  remove(agent: number): void {
    for (const choice of this.pathOf(agent)) this.#count(agent, choice, -1);
    this.taken.fill(-1, agent * this.network.periods, (agent + 1) * this.network.periods);
    this.total -= this.#own[agent]!;
    this.#placed[agent] = 0;
    this.violation += 1;
    this.#openLinks.open(agent);
  }

  /** What a side that holds `load` costs: misses of a soft limit. */
  penalty(side: number, load: number): number {
    return this.network.sides.missTier[side]! < 0 ? 0 : this.missUnits(side, load) * this.missCost(side);
  }

  /** By how much `load` breaks a guarantee. */
  broken(side: number, load: number): number {
    return this.network.sides.missTier[side]! < 0 ? this.#distance(side, load) : 0;
  }

  /** Units of a soft limit that `load` misses. */
  missUnits(side: number, load: number): number {
    return Math.ceil(this.#distance(side, load) / Math.abs(this.network.sides.missSize[side]!));
  }

  /** What one such unit costs. */
  missCost(side: number): number {
    const { missTier, missWeight } = this.network.sides;
    return missWeight[side]! * this.rates[missTier[side]!]!;
  }

  /** Does the side refuse so much more (or less), whatever those without a pathway take? */
  refuses(side: number, weight: number): boolean {
    const { missTier, lower, upper } = this.network.sides;
    if (missTier[side]! >= 0) return false;
    const load = this.load[side]! + weight;
    return weight > 0
      ? load + this.#openLinks.low[side]! > upper[side]!
      : load + this.#openLinks.high[side]! < lower[side]!;
  }

  /** Can a demand be met beside what is in the allocation? */
  hasRoom(demand: number): boolean {
    const { first, side, weight } = this.network.demands;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1)
      if (this.refuses(side[e]!, weight[e]!)) return false;
    return true;
  }

  /** Is there room for each of these choices of an agent without a pathway, and do they keep its links to those in the allocation? */
  fits(agent: number, choices: Int32Array): boolean {
    for (const choice of choices) if (!this.hasRoom(this.network.demandOf[choice]!)) return false;
    return this.#openLinks.keeps(agent, choices, this.load);
  }

  #distance(side: number, load: number): number {
    const { lower, upper } = this.network.sides;
    return Math.max(0, lower[side]! - load) + Math.max(0, load - upper[side]!);
  }

  #count(agent: number, choice: number, sign: 1 | -1): void {
    const { first, side, weight } = this.network.demands;
    const demand = this.network.demandOf[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const s = side[e]!;
      const before = this.load[s]!;
      const after = before + sign * weight[e]!;
      this.load[s] = after;
      this.total += this.penalty(s, after) - this.penalty(s, before);
      this.violation += this.broken(s, after) - this.broken(s, before);
      const list = this.#occupants[s]!;
      if (sign > 0) list.push(agent);
      else {
        const at = list.indexOf(agent);
        list[at] = list[list.length - 1]!;
        list.pop();
      }
    }
  }
}
