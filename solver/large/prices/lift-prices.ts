import type { PathwayNetwork } from '../network/pathway-network.ts';
import { type Ascent, type AscentOptions, ascendPrices, evaluateRelaxation } from './dual-ascent.ts';
import { Pricer } from './pricer.ts';
import { combineCosts } from './reduced-costs.ts';

/** A level weighs so many times the one before it; the last one is what the heaviest miss weighs, the first no less than a wish. */
const STEP = 4;
const MOST_LEVELS = 5;
/** Evaluations on each of them. */
const EVALUATIONS = 150;
/** A price above such a part of its level goes with it to the next one. */
const PARTS: readonly number[] = [0.3, 0.5, 0.8];
/** When it is looked whether steps alone leave prices far too low: at this asking of whether they are enough. */
const LOOK = 2;
/** Prices that were not made for wishes at all prove less of them: such a part of what steps have proved is a sign. */
const ENOUGH = 0.5;
/** More than such a part of all prices are many. */
const MANY = 0.02;
/** Parts of the prices of misses that are tried at their very highest then. */
const SHARES: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8];

/**
 * Ascent on prices of several orders. Where slots must stay short of people, each is worth what a miss weighs, far more than any
 * wish, and steps made for wishes do not get there. If a look at higher prices shows that, misses weigh little at first and more from level to
 * level: prices that have come near to what a miss weighs rise with it.
 */
export function ascendByLevels(network: PathwayNetwork, options: AscentOptions): Ascent {
  const market = new Market(network, options.rates);
  let attempts = 0;
  let isLow = false;
  const plain = ascendPrices(network, {
    ...options,
    isEnough: (prices) => {
      if (options.isEnough?.(prices) === true) return true;
      attempts += 1;
      if (attempts === LOOK) isLow = market.isLow(prices);
      return isLow;
    },
  });
  if (!isLow) return plain;
  let level = 0;
  let prices: Float64Array = new Float64Array(network.sides.count);
  let { evaluations } = plain;
  for (const next of market.levels()) {
    const rates = market.ratesAt(next);
    [, prices] = market.best(rates, [
      prices,
      ...(level === 0 ? [] : market.lift(prices, level, next)),
      ...market.fill(prices, rates),
    ]);
    const ascent = ascendPrices(network, { ...options, rates, start: prices, evaluations: EVALUATIONS });
    prices = ascent.prices;
    evaluations += ascent.evaluations;
    if (options.isEnough?.(prices) === true)
      return { prices, value: market.best(options.rates, [prices])[0], evaluations };
    level = next;
  }
  const [value, best] = market.best(options.rates, [plain.prices, prices]);
  return { prices: best, value, evaluations };
}

/** What misses weigh, and prices near to that. */
class Market {
  /** By tier: what the heaviest cost or miss of it weighs. */
  readonly #weights: Float64Array;
  /** The same of the lightest tier. */
  readonly #wish: number;
  readonly #network: PathwayNetwork;
  readonly #rates: Float64Array;
  readonly #pricer: Pricer;
  /** Sides that may be left short. */
  readonly #short: readonly number[];

  constructor(network: PathwayNetwork, rates: Float64Array) {
    this.#network = network;
    this.#rates = rates;
    this.#pricer = new Pricer(network);
    const { count, missTier, lower } = network.sides;
    this.#short = Array.from({ length: count }, (_, s) => s).filter(
      (s) => missTier[s]! >= 0 && lower[s]! > -Infinity && this.#capOf(s, rates) > 0,
    );
    this.#weights = rates.map((_, tier) => this.#weigh(tier));
    this.#wish = this.#weights.reduce(
      (least, weight) => (weight > 0 ? Math.min(least, weight) : least),
      Infinity,
    );
  }

  /** What the heaviest may weigh, ascending. */
  levels(): number[] {
    const heaviest = this.#weights.reduce((most, weight) => Math.max(most, weight), 0);
    return Array.from({ length: MOST_LEVELS }, (_, rung) => heaviest / STEP ** rung)
      .filter((level, rung) => rung === 0 || level >= this.#wish)
      .reverse();
  }

  /** The rates where nothing weighs more than the level. */
  ratesAt(level: number): Float64Array {
    return this.#rates.map((rate, tier) => rate * Math.min(1, level / Math.max(1, this.#weights[tier]!)));
  }

  /**
   * Do steps for wishes leave prices too low? They do where many prices are above any wish already; and where the highest prices of misses, more or fewer of
   * them, prove nearly as much or more, though they cannot be higher.
   */
  isLow(prices: Float64Array): boolean {
    const above = prices.reduce((many, price) => many + (Math.abs(price) > this.#wish ? 1 : 0), 0);
    if (above > MANY * prices.length) return true;
    if (this.#short.length === 0) return false;
    const [proved] = this.best(this.#rates, [prices]);
    const [raised] = this.best(this.#rates, this.#raise(prices));
    return raised > ENOUGH * proved;
  }

  /** The prices that prove most, and how much. */
  best(rates: Float64Array, candidates: readonly Float64Array[]): [number, Float64Array] {
    const costs = combineCosts(this.#network, rates);
    const valued = candidates.map((sides): [number, Float64Array] => {
      return [evaluateRelaxation(this.#network, this.#pricer, { rates, costs, sides }).value, sides];
    });
    return valued.reduce((best, one) => (one[0] > best[0] ? one : best));
  }

  #raise(prices: Float64Array): Float64Array[] {
    const partOf = (s: number): number => prices[s]! / this.#capOf(s, this.#rates);
    const parts = this.#short.map(partOf).sort((a, b) => a - b);
    return SHARES.map((share) => {
      const least = parts[Math.floor(share * parts.length)]!;
      return this.#filled(prices, this.#rates, (s) => partOf(s) >= least);
    });
  }

  /** What is near to one level brought to the next: in proportion, or by as much as the level rises. */
  lift(prices: Float64Array, level: number, next: number): Float64Array[] {
    const lifted = (part: number, lift: (price: number) => number): Float64Array =>
      prices.map((price) => (Math.abs(price) > part * level ? lift(price) : price));
    return [
      ...PARTS.map((part) => lifted(part, (price) => (price * next) / level)),
      lifted(0.5, (price) => price + Math.sign(price) * (next - level)),
    ];
  }

  /** Of each tier, every price at what a miss weighs. */
  fill(prices: Float64Array, rates: Float64Array): Float64Array[] {
    const { missTier } = this.#network.sides;
    const tiers = new Set(this.#short.map((s) => missTier[s]!));
    return [...tiers].map((tier) => this.#filled(prices, rates, (s) => missTier[s] === tier));
  }

  #filled(prices: Float64Array, rates: Float64Array, isFilled: (s: number) => boolean): Float64Array {
    const filled = prices.slice();
    for (const s of this.#short) if (isFilled(s)) filled[s] = this.#capOf(s, rates);
    return filled;
  }

  #weigh(tier: number): number {
    const { costs, misses, tiers, sides } = this.#network;
    const rate = this.#rates[tier]!;
    let most = costs[tier]!.reduce((dearest, cost) => Math.max(dearest, cost), 0);
    for (let at = tier; at < misses.length; at += tiers) most = Math.max(most, misses[at]!);
    return this.#short.reduce(
      (heaviest, s) =>
        sides.missTier[s] === tier ? Math.max(heaviest, this.#capOf(s, this.#rates)) : heaviest,
      rate * most,
    );
  }

  /** What a miss of a unit weighs there. */
  #capOf(s: number, rates: Float64Array): number {
    const { missTier, missWeight, missSize } = this.#network.sides;
    return (rates[missTier[s]!]! * missWeight[s]!) / Math.abs(missSize[s]!);
  }
}
