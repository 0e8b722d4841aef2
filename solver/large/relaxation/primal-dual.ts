import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { clampPrice } from '../prices/dual-ascent.ts';
import { ratesUnder, sizesOf } from '../prices/objective-cap.ts';
import type { ColumnSet, FractionalColumns } from './column-set.ts';

/** Length of the first step: what suits programmes of a few hundred agents; it adapts from then on. */
const FIRST_STEP = 1 / 16;
/** Part of the mean price by which a step moves prices more than shares. */
const EMPHASIS = 0.27;
const NOTHING: ColumnSet = {
  agents: [],
  first: Int32Array.of(0),
  own: new Float64Array(0),
  firstChoice: Int32Array.of(0),
  choice: new Int32Array(0),
  firstEntry: Int32Array.of(0),
  side: new Int32Array(0),
  weight: new Float64Array(0),
};

/**
 * The linear relaxation over a set of columns by primal-dual hybrid gradient (Chambolle & Pock, *J. Math. Imaging Vis.* 40, 2011)
 * with steps that adapt (Applegate et al., *NeurIPS* 2021): each agent's shares of its pathways are projected onto their
 * simplex, prices follow what the sides lack. A step is one pass over the columns; no factorisation, no
 * memory but the columns themselves, and a set that changes loses nothing of what was reached.
 */
export class PrimalDual {
  /** Prices of the sides, as in `DualPrices`, then those of the objective caps, each in its own size. */
  readonly #prices: Float64Array;
  readonly #sizes: Float64Array;
  readonly #allocation: PartialAllocation;
  /** A step moves prices this much more than it moves shares. */
  #emphasis: number;
  readonly #rates: Float64Array;
  readonly #sum: Float64Array;
  #summed = 0;
  /** Rates while this set of columns is open: what is held has its price. */
  #combined: Float64Array = new Float64Array(0);
  #columns = NOTHING;
  #shares: Float64Array = new Float64Array(0);
  #usage: Float64Array;
  #nextUsage: Float64Array;
  #aims = new Float64Array(0);
  #step = FIRST_STEP;
  #steps = 0;
  /** Squared length of the last move of the shares. */
  #moved = 0;

  constructor(allocation: PartialAllocation, rates: Float64Array, prices: Float64Array) {
    const count = prices.length;
    this.#allocation = allocation;
    this.#rates = rates;
    this.#sizes = sizesOf(allocation.network, allocation.objectiveCaps);
    this.#prices = prices.map((price, s) => price * this.#sizes[s]!);
    this.#emphasis = Math.max(1, EMPHASIS * meanPrice(prices.subarray(0, allocation.network.sides.count)));
    this.#sum = new Float64Array(count);
    this.#usage = new Float64Array(count);
    this.#nextUsage = new Float64Array(count);
  }

  /** The mean of the prices since it was asked for last: where the prices circle, it is nearer to what they circle. */
  takeMean(): Float64Array {
    const mean = this.#sum.map((sum, s) => sum / Math.max(1, this.#summed) / this.#sizes[s]!);
    this.#sum.fill(0);
    this.#summed = 0;
    return mean;
  }

  get prices(): Float64Array {
    return this.#prices.map((price, s) => price / this.#sizes[s]!);
  }

  /** The columns that are open, and the shares of its columns. */
  get current(): FractionalColumns {
    return { columns: this.#columns, shares: this.#shares };
  }

  /** Goes on with other columns, from the shares that come with it. */
  open({ columns, shares }: FractionalColumns): void {
    this.#columns = columns;
    this.#shares = shares;
    this.#combined = ratesUnder(
      this.#allocation.network,
      { rates: this.#rates, objectiveCaps: this.#allocation.objectiveCaps },
      this.prices,
    );
    this.#aims = new Float64Array(shares.length);
    for (let k = 0; k < columns.agents.length; k += 1) this.#complete(k);
    this.#usage.fill(0);
    for (let j = 0; j < shares.length; j += 1) this.#use(this.#usage, j, shares[j]!);
  }

  /** From here on a step moves prices so many times more. */
  emphasise(times: number): void {
    this.#emphasis *= times;
  }

  /** Takes steps. */
  run(steps: number): void {
    for (let n = 0; n < steps; n += 1) {
      this.#moved = 0;
      this.#nextUsage.fill(0);
      for (let k = 0; k < this.#columns.agents.length; k += 1) this.#moveShares(k);
      this.#movePrices();
      [this.#usage, this.#nextUsage] = [this.#nextUsage, this.#usage];
      this.#steps += 1;
    }
  }

  /** Shares add up to one: what an agent had of pathways that are gone goes to the others, or else to its cheapest one. */
  #complete(k: number): void {
    const { first } = this.#columns;
    let sum = 0;
    let least = Infinity;
    let cheapest = -1;
    for (let j = first[k]!; j < first[k + 1]!; j += 1) {
      sum += this.#shares[j]!;
      const price = this.#priceOf(j);
      if (price >= least) continue;
      least = price;
      cheapest = j;
    }
    if (sum > 0) for (let j = first[k]!; j < first[k + 1]!; j += 1) this.#shares[j]! /= sum;
    else if (cheapest >= 0) this.#shares[cheapest] = 1;
  }

  #priceOf(column: number): number {
    const { own, firstEntry, side, weight } = this.#columns;
    const prices = this.#prices;
    const end = firstEntry[column + 1]!;
    let price = own[column]!;
    for (let e = firstEntry[column]!; e < end; e += 1) price -= prices[side[e]!]! * weight[e]!;
    return price;
  }

  #use(usage: Float64Array, column: number, share: number): void {
    if (share === 0) return;
    const { firstEntry, side, weight } = this.#columns;
    const end = firstEntry[column + 1]!;
    for (let e = firstEntry[column]!; e < end; e += 1) usage[side[e]!]! += share * weight[e]!;
  }

  /** A step down the prices, back onto the simplex (Michelot 1986). */
  #moveShares(k: number): void {
    // Fields in locals: this is most of what a step costs.
    const { first } = this.#columns;
    const shares = this.#shares;
    const aims = this.#aims;
    const usage = this.#nextUsage;
    const from = first[k]!;
    const end = first[k + 1]!;
    if (from === end) return;
    const pace = this.#step / this.#emphasis;
    let level = -Infinity;
    for (let j = from; j < end; j += 1) {
      const aim = shares[j]! - pace * this.#priceOf(j);
      aims[j] = aim;
      if (aim > level) level = aim;
    }
    level -= 1;
    for (;;) {
      let sum = -1;
      let above = 0;
      for (let j = from; j < end; j += 1) {
        const aim = aims[j]!;
        if (aim <= level) continue;
        sum += aim;
        above += 1;
      }
      const next = sum / above;
      if (!(next > level + 1e-12)) break;
      level = next;
    }
    let moved = 0;
    for (let j = from; j < end; j += 1) {
      const before = shares[j]!;
      const share = Math.max(0, aims[j]! - level);
      if (share === before && share === 0) continue;
      moved += (share - before) ** 2;
      shares[j] = share;
      this.#use(usage, j, share);
    }
    this.#moved += moved;
  }

  /** A step along what the sides lack, looking one step ahead; then the length of the next one. */
  #movePrices(): void {
    const { network, load, objectiveCaps } = this.#allocation;
    const { count, lower, upper } = network.sides;
    const sizes = this.#sizes;
    const pace = this.#step * this.#emphasis;
    let moved = 0;
    let crossed = 0;
    for (let s = 0; s < this.#prices.length; s += 1) {
      const least = s < count ? lower[s]! - load[s]! : -Infinity;
      const most = s < count ? upper[s]! - load[s]! : objectiveCaps[s - count]!.most / sizes[s]!;
      const before = this.#usage[s]!;
      const after = this.#nextUsage[s]!;
      const held = this.#prices[s]! / pace - (2 * after - before);
      const within = Math.max(least, Math.min(most, -held));
      const aimed = pace * (held + within);
      const price = s < count ? clampPrice(network, this.#combined, s, aimed) : Math.min(0, aimed);
      const change = price - this.#prices[s]!;
      moved += change * change;
      crossed += change * (after - before);
      this.#prices[s] = price;
      this.#sum[s]! += price;
    }
    this.#summed += 1;
    const longest =
      (this.#emphasis * this.#moved + moved / this.#emphasis) / (2 * Math.abs(crossed) + Number.EPSILON);
    const n = this.#steps + 2;
    this.#step = Math.min((1 - n ** -0.3) * longest, (1 + n ** -0.6) * this.#step);
  }
}

/** Mean of what is priced at all. */
function meanPrice(prices: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const price of prices) {
    if (price === 0) continue;
    sum += Math.abs(price);
    count += 1;
  }
  return sum / Math.max(1, count);
}
