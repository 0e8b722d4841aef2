import type { PathwayNetwork } from '../network/pathway-network.ts';
import { combineCosts, priceMisses } from './reduced-costs.ts';

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
  readonly #network: PathwayNetwork;

  constructor(network: PathwayNetwork, rates: Float64Array) {
    this.#network = network;
    this.costs = combineCosts(network, rates);
    this.missPrices = priceMisses(network, rates);
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
    return this.of({ choices, misses: isFree ? [] : traceMisses(this.#network, agent, choices) });
  }
}

/** Entries of the miss table along the agent's pathway with these choices. */
function traceMisses(network: PathwayNetwork, agent: number, choices: Int32Array): number[] {
  const { graphs, firstBundle, firstChoice, bundled } = network;
  const graph = network.graphOf[agent]!;
  const base = firstBundle[agent]!;
  const objectiveCaps = (bundle: number, choice: number | undefined): boolean => {
    const first = firstChoice[base + bundle]!;
    const end = firstChoice[base + bundle + 1]!;
    return first === end || (choice !== undefined && bundled.subarray(first, end).includes(choice));
  };
  const misses: number[] = [];
  let node = 0;
  let next = 0;
  for (let e = graphs.firstEdge[graph]!; e < graphs.firstEdge[graph + 1]!; e += 1) {
    if (graphs.from[e] !== node || !objectiveCaps(graphs.bundle[e]!, choices[next])) continue;
    const at = base + graphs.bundle[e]!;
    if (firstChoice[at] !== firstChoice[at + 1]) next += 1;
    if (graphs.miss[e] !== 0) misses.push(graphs.miss[e]!);
    node = graphs.to[e]!;
  }
  return misses;
}
