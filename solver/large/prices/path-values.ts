import type { Atlas } from '../atlas/atlas.ts';
import { combineCosts, priceMisses } from './tolls.ts';

/** A pathway as it is listed: its choices, and its entries of the miss table that cost something. */
export interface ListedPath {
  readonly choices: Int32Array;
  readonly misses: readonly number[];
}

/** What single pathways come to under rates, own misses included. */
export class PathValues {
  /** Σ rate × cost of each choice. */
  readonly costs: Float64Array;
  /** Of each entry of the miss table. */
  readonly missPrices: Float64Array;
  readonly #atlas: Atlas;

  constructor(atlas: Atlas, rates: Float64Array) {
    this.#atlas = atlas;
    this.costs = combineCosts(atlas, rates);
    this.missPrices = priceMisses(atlas, rates);
  }

  of({ choices, misses }: ListedPath): number {
    let value = 0;
    for (const choice of choices) value += this.costs[choice]!;
    for (const miss of misses) value += this.missPrices[miss]!;
    return value;
  }

  /** Of a pathway known by its choices alone. */
  ofTaken(agent: number, choices: Int32Array): number {
    const isFree = this.missPrices.length === 1;
    return this.of({ choices, misses: isFree ? [] : traceMisses(this.#atlas, agent, choices) });
  }
}

/** Entries of the miss table along the agent's pathway with these choices. */
function traceMisses(atlas: Atlas, agent: number, choices: Int32Array): number[] {
  const { charts, firstBundle, firstChoice, bundled } = atlas;
  const chart = atlas.chartOf[agent]!;
  const base = firstBundle[agent]!;
  const holds = (bundle: number, choice: number | undefined): boolean => {
    const first = firstChoice[base + bundle]!;
    const end = firstChoice[base + bundle + 1]!;
    return first === end || (choice !== undefined && bundled.subarray(first, end).includes(choice));
  };
  const misses: number[] = [];
  let node = 0;
  let next = 0;
  for (let e = charts.firstEdge[chart]!; e < charts.firstEdge[chart + 1]!; e += 1) {
    if (charts.from[e] !== node || !holds(charts.bundle[e]!, choices[next])) continue;
    const at = base + charts.bundle[e]!;
    if (firstChoice[at] !== firstChoice[at + 1]) next += 1;
    if (charts.miss[e] !== 0) misses.push(charts.miss[e]!);
    node = charts.to[e]!;
  }
  return misses;
}
