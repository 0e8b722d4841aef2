import type { PathwayNetwork } from '../network/pathway-network.ts';
import { Pricer } from './pricer.ts';
import { combineCosts, type DualPrices, reducedCostsUnder } from './reduced-costs.ts';

/** A relaxation evaluated: its value, and how much each side holds when everybody takes their cheapest pathway. */
export interface Evaluated {
  readonly value: number;
  readonly usage: Float64Array;
  /** Sum of what the value is made of, signs aside: no sum on the way is greater. */
  readonly reach: number;
}

/** Evaluates the relaxation under dual prices. Integer prices give exact values below 2⁵³. */
export function evaluateRelaxation(network: PathwayNetwork, pricer: Pricer, duals: DualPrices): Evaluated {
  const usage = new Float64Array(network.sides.count);
  const reducedCosts = reducedCostsUnder(network, duals);
  let { value, reach } = valueOfLimits(network, duals);
  for (let agent = 0; agent < network.agents; agent += 1) {
    const price = pricer.search(agent, reducedCosts);
    value += price;
    reach += Math.abs(price);
    countPath(network, pricer, usage);
  }
  return { value, usage, reach };
}

function countPath(network: PathwayNetwork, pricer: Pricer, usage: Float64Array): void {
  const { first, side, weight } = network.demands;
  for (let k = 0; k < pricer.pathLength; k += 1) {
    const demand = network.demandOf[pricer.path[k]!]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) usage[side[e]!]! += weight[e]!;
  }
}

/** Prices times limits, and misses that would pay for themselves. */
function valueOfLimits(
  { sides }: PathwayNetwork,
  { rates, sides: prices }: DualPrices,
): { readonly value: number; readonly reach: number } {
  let value = 0;
  let reach = 0;
  const add = (term: number): void => {
    value += term;
    reach += Math.abs(term);
  };
  for (let s = 0; s < sides.count; s += 1) {
    const price = prices[s]!;
    if (price !== 0) add(price * (price > 0 ? sides.lower[s]! : sides.upper[s]!));
    const tier = sides.missTier[s]!;
    if (tier < 0) continue;
    const reduced = rates[tier]! * sides.missWeight[s]! - price * sides.missSize[s]!;
    if (reduced < 0) add(reduced * sides.missMost[s]!);
  }
  return { value, reach };
}

export interface AscentOptions {
  readonly rates: Float64Array;
  /** Prices to begin with; none = zero. */
  readonly start: Float64Array | null;
  /** A value that the relaxation cannot exceed; `null` = none known. */
  readonly ceiling: number | null;
  readonly evaluations: number;
  /** True: time to stop. */
  readonly stop: () => boolean;
  readonly onGain?: (value: number) => void;
  /** Asked now and then: true = these prices are all that is needed, and are what is returned. */
  readonly isEnough?: (prices: Float64Array) => boolean;
}

export interface Ascent {
  readonly prices: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/** How far above the best value the ascent aims at first, and how it loses heart. */
const FIRST_AIM = 0.3;
const PATIENCE = 40;
/** Evaluations after which it is asked whether the prices are enough. */
const LOOK = 50;
const LEAST_AIM = 1e-6;
/** Share of the last direction in the next one: tames the zigzag (Camerini, Fratta & Maffioli 1975). */
const MEMORY = 0.7;

/**
 * Deflected subgradient ascent on the prices of the sides, with Polyak steps towards a target above the best value
 * so far. Patient: the target comes nearer only after many evaluations without gain.
 */
export function ascendPrices(network: PathwayNetwork, options: AscentOptions): Ascent {
  const { sides } = network;
  const pricer = new Pricer(network);
  const costs = combineCosts(network, options.rates);
  const prices = options.start === null ? new Float64Array(sides.count) : options.start.slice();
  const direction = new Float64Array(sides.count);
  let best = prices.slice();
  let bestValue = -Infinity;
  let aim = FIRST_AIM;
  let idle = 0;
  let evaluations = 0;
  while (evaluations < options.evaluations && !options.stop() && aim > LEAST_AIM) {
    const { value, usage } = evaluateRelaxation(network, pricer, {
      rates: options.rates,
      costs,
      sides: prices,
    });
    evaluations += 1;
    if (evaluations % LOOK === 0 && options.isEnough?.(prices) === true)
      return { prices, value, evaluations };
    if (value > bestValue) {
      const gain = (value - bestValue) / Math.max(1, Math.abs(value));
      bestValue = value;
      best = prices.slice();
      options.onGain?.(value);
      idle = gain > 0.05 * aim ? 0 : idle + 0.5;
    } else idle += 1;
    if (idle >= PATIENCE) {
      aim /= 2;
      idle = 0;
      prices.set(best);
      direction.fill(0);
      continue;
    }
    const target = Math.min(options.ceiling ?? Infinity, bestValue + aim * Math.max(1, Math.abs(bestValue)));
    let norm = 0;
    for (let s = 0; s < sides.count; s += 1) {
      direction[s] = excess(sides, s, prices[s]!, usage[s]!) + MEMORY * direction[s]!;
      norm += direction[s]! * direction[s]!;
    }
    if (norm === 0) break;
    const step = Math.max(1e-9, target - value) / norm;
    for (let s = 0; s < sides.count; s += 1)
      prices[s] = clampPrice(network, options.rates, s, prices[s]! + step * direction[s]!);
  }
  return { prices: best, value: bestValue, evaluations };
}

/** Subgradient of one side: what its limit lacks or has left. */
function excess(sides: PathwayNetwork['sides'], s: number, price: number, usage: number): number {
  const short = sides.lower[s]! - usage;
  const spare = sides.upper[s]! - usage;
  if (price > 0) return short;
  if (price < 0) return spare;
  return short > 0 ? short : spare < 0 ? spare : 0;
}

/** A price needs a limit behind it, and is not above what a miss costs. */
export function clampPrice({ sides }: PathwayNetwork, rates: Float64Array, s: number, price: number): number {
  if (price > 0 && sides.lower[s] === -Infinity) return 0;
  if (price < 0 && sides.upper[s] === Infinity) return 0;
  const tier = sides.missTier[s]!;
  if (tier < 0) return price;
  const most = (rates[tier]! * sides.missWeight[s]!) / Math.abs(sides.missSize[s]!);
  return Math.max(-most, Math.min(most, price));
}
