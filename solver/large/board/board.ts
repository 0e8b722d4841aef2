import type { Atlas } from '../atlas/atlas.ts';
import type { Hold } from '../prices/hold.ts';
import { type ListedPath, PathValues } from '../prices/path-values.ts';
import { OpenTies } from './open-ties.ts';

const FREE = { holds: [], unit: 1 };

/** An allocation under change: everybody's pathway, what each side holds, and what it all comes to. */
export class Board {
  readonly atlas: Atlas;
  readonly rates: Float64Array;
  /** What is settled and has to stay. */
  readonly holds: readonly Hold[];
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
  amiss: number;
  readonly #values: PathValues;
  readonly #occupants: number[][];
  /** What each agent on the board pays itself. */
  readonly #own: Float64Array;
  readonly #placed: Uint8Array;
  readonly #openTies: OpenTies;

  constructor(
    atlas: Atlas,
    rates: Float64Array,
    { holds, unit }: { readonly holds: readonly Hold[]; readonly unit: number } = FREE,
  ) {
    this.atlas = atlas;
    this.rates = rates;
    this.holds = holds;
    this.unit = unit;
    this.#values = new PathValues(atlas, rates);
    this.costs = this.#values.costs;
    this.missPrices = this.#values.missPrices;
    this.taken = new Int32Array(atlas.agents * atlas.periods).fill(-1);
    this.load = new Float64Array(atlas.sides.count);
    this.#occupants = Array.from({ length: atlas.sides.count }, () => []);
    this.#own = new Float64Array(atlas.agents);
    this.#placed = new Uint8Array(atlas.agents);
    this.#openTies = new OpenTies(atlas);
    this.amiss = atlas.agents;
    for (let s = 0; s < atlas.sides.count; s += 1) {
      this.total += this.penalty(s, 0);
      this.amiss += this.broken(s, 0);
    }
  }

  /** Has everybody a pathway, and is every guarantee kept? */
  isComplete(): boolean {
    return this.amiss === 0;
  }

  /** Has the agent a pathway, one that keeps what ties it to others? */
  isSettled(agent: number): boolean {
    const { first, side } = this.atlas.ties;
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
    const { periods } = this.atlas;
    const own = this.taken.subarray(agent * periods, (agent + 1) * periods);
    const end = own.indexOf(-1);
    return own.slice(0, end < 0 ? periods : end);
  }

  /** All choices that are taken, ascending. */
  chosen(): Int32Array {
    return this.taken.filter((choice) => choice >= 0).sort();
  }

  /** Puts an agent on the board; `own` is what its choices and misses cost. */
  place(agent: number, path: Int32Array, own: number): void {
    this.taken.set(path, agent * this.atlas.periods);
    this.#own[agent] = own;
    this.#placed[agent] = 1;
    this.amiss -= 1;
    this.#openTies.close(agent);
    this.total += own;
    for (const choice of path) this.#count(agent, choice, 1);
  }

  remove(agent: number): void {
    for (const choice of this.pathOf(agent)) this.#count(agent, choice, -1);
    this.taken.fill(-1, agent * this.atlas.periods, (agent + 1) * this.atlas.periods);
    this.total -= this.#own[agent]!;
    this.#placed[agent] = 0;
    this.amiss += 1;
    this.#openTies.open(agent);
  }

  /** What a side that holds `load` costs: misses of a soft limit. */
  penalty(side: number, load: number): number {
    return this.atlas.sides.missTier[side]! < 0 ? 0 : this.missUnits(side, load) * this.missCost(side);
  }

  /** By how much `load` breaks a guarantee. */
  broken(side: number, load: number): number {
    return this.atlas.sides.missTier[side]! < 0 ? this.#distance(side, load) : 0;
  }

  /** Units of a soft limit that `load` misses. */
  missUnits(side: number, load: number): number {
    return Math.ceil(this.#distance(side, load) / Math.abs(this.atlas.sides.missSize[side]!));
  }

  /** What one such unit costs. */
  missCost(side: number): number {
    const { missTier, missWeight } = this.atlas.sides;
    return missWeight[side]! * this.rates[missTier[side]!]!;
  }

  /** Does the side refuse so much more (or less), whatever those without a pathway take? */
  refuses(side: number, weight: number): boolean {
    const { missTier, lower, upper } = this.atlas.sides;
    if (missTier[side]! >= 0) return false;
    const load = this.load[side]! + weight;
    return weight > 0
      ? load + this.#openTies.low[side]! > upper[side]!
      : load + this.#openTies.high[side]! < lower[side]!;
  }

  /** Can a demand be met beside what is on the board? */
  hasRoom(demand: number): boolean {
    const { first, side, weight } = this.atlas.demands;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1)
      if (this.refuses(side[e]!, weight[e]!)) return false;
    return true;
  }

  /** Is there room for each of these choices of an agent without a pathway, and do they keep what ties it to those on the board? */
  fits(agent: number, choices: Int32Array): boolean {
    for (const choice of choices) if (!this.hasRoom(this.atlas.demandOf[choice]!)) return false;
    return this.#openTies.keeps(agent, choices, this.load);
  }

  #distance(side: number, load: number): number {
    const { lower, upper } = this.atlas.sides;
    return Math.max(0, lower[side]! - load) + Math.max(0, load - upper[side]!);
  }

  #count(agent: number, choice: number, sign: 1 | -1): void {
    const { first, side, weight } = this.atlas.demands;
    const demand = this.atlas.demandOf[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const s = side[e]!;
      const before = this.load[s]!;
      const after = before + sign * weight[e]!;
      this.load[s] = after;
      this.total += this.penalty(s, after) - this.penalty(s, before);
      this.amiss += this.broken(s, after) - this.broken(s, before);
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
