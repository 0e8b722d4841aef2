import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { Regrets } from '../allocation/regrets.ts';
import { withPartners } from '../network/links.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';

/** Grows a set of agents who compete for the same places: what one would like, another has. Who is tied to one of them comes along. */
export function growNeighbourhood(
  allocation: PartialAllocation,
  seed: number,
  around: {
    readonly size: number;
    readonly pathsOf: (agent: number) => readonly NearPath[];
    /** Agents that may not take part. */
    readonly isBusy: (agent: number) => boolean;
    readonly random: () => number;
  },
): readonly number[] {
  const { links } = allocation.network;
  const members = withPartners(links, [seed]);
  const inside = new Set(members);
  for (let at = 0; at < members.length && members.length < around.size; at += 1) {
    const rivals = listRivals(allocation, members[at]!, around.pathsOf(members[at]!));
    while (rivals.length > 0 && members.length < around.size) {
      const pick = Math.floor(around.random() * rivals.length);
      const [rival] = rivals.splice(pick, 1);
      if (rival === undefined || inside.has(rival) || around.isBusy(rival)) continue;
      const added = withPartners(links, [rival]).filter((one) => !inside.has(one));
      for (const one of added) inside.add(one);
      members.push(...added);
      // Not all from one place: what the newcomers would like counts as well.
      if (Math.floor(members.length / 6) > Math.floor((members.length - added.length) / 6)) break;
    }
  }
  return members.sort((a, b) => a - b);
}

/** Occupants of the full sides on an agent's near pathways, each as often as it stands in the way. */
function listRivals(allocation: PartialAllocation, agent: number, paths: readonly NearPath[]): number[] {
  const { demandOf, demands } = allocation.network;
  const { first, side, weight } = demands;
  const sides = new Set<number>();
  for (const { choices } of paths) {
    for (const choice of choices) {
      const demand = demandOf[choice]!;
      for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
        if (allocation.refuses(side[e]!, weight[e]!)) sides.add(side[e]!);
      }
    }
  }
  return [...sides].flatMap((s) => allocation.occupants(s).filter((other) => other !== agent));
}

/** Draws agents in proportion to what they lose against the prices; those without a pathway, or in a broken guarantee, come first. */
export class SeedDraw {
  readonly #regrets: Regrets;
  readonly #allocation: PartialAllocation;
  readonly #random: () => number;

  constructor(allocation: PartialAllocation, regrets: Regrets, random: () => number) {
    this.#allocation = allocation;
    this.#regrets = regrets;
    this.#random = random;
  }

  /** Somebody who is not busy; `null` when all are. */
  draw(isBusy: (agent: number) => boolean): number | null {
    const { agents } = this.#allocation.network;
    const weights = new Float64Array(agents);
    let sum = 0;
    for (let agent = 0; agent < agents; agent += 1) {
      if (!isBusy(agent)) {
        if (!this.#allocation.isSettled(agent)) return agent;
        sum += Math.max(0.1, this.#regrets.of(agent));
      }
      weights[agent] = sum;
    }
    return sum === 0 ? null : upperBound(weights, this.#random() * sum);
  }
}

/** The first that is greater. */
function upperBound(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
