import type { PathwayNetwork } from '../network/pathway-network.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import { NearPaths } from '../prices/near-paths.ts';
import {
  type DualPrices,
  type ReducedCosts,
  reducedCostOf,
  reducedCostsUnder,
} from '../prices/reduced-costs.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** More than any prices can make of a pathway that does not go with a partner's. */
const DUTY = 1e9;
/** So many of a partner's pathways are matched. */
const MATCHED = 20;

/** The reduced costs beside everybody placed: choices without room are out, and what partners in the allocation call for earns more than all else. */
export function reducedCostsBeside(allocation: PartialAllocation, duals: DualPrices): ReducedCosts {
  const { network } = allocation;
  const sides = duals.sides.slice();
  for (const s of new Set(network.links.side))
    if (allocation.broken(s, allocation.load[s]!) > 0)
      sides[s]! += allocation.load[s]! < network.sides.lower[s]! ? DUTY : -DUTY;
  return reducedCostsUnder(network, { ...duals, sides }, (demand) => allocation.hasRoom(demand));
}

/** The pathways of a list; to each of the first of those of an agent's partners, the cheapest that goes with it. */
export function matchPartners(
  network: PathwayNetwork,
  reducedCosts: ReducedCosts,
  list: (agent: number) => readonly NearPath[],
): (agent: number) => readonly NearPath[] {
  const { firstPartner, partner } = network.links;
  return (agent) => {
    const partners = partner.subarray(firstPartner[agent]!, firstPartner[agent + 1]!);
    if (partners.length === 0) return list(agent);
    const all = new Map(list(agent).map((path) => [path.choices.join(), path]));
    for (const other of partners) {
      for (const { choices } of list(other).slice(0, MATCHED)) {
        const match = matchOne(network, reducedCosts, { agent, other, choices });
        if (match !== null) all.set(match.choices.join(), match);
      }
    }
    return [...all.values()];
  };
}

/** The agent's cheapest pathway that goes with another one's choices; `null`: there is none. */
function matchOne(
  network: PathwayNetwork,
  reducedCosts: ReducedCosts,
  { agent, other, choices }: { readonly agent: number; readonly other: number; readonly choices: Int32Array },
): NearPath | null {
  const { sides } = network;
  const loads = new Map(sharedSides(network, agent, other).map((s) => [s, 0]));
  count(network, choices, loads);
  const distance = (s: number, load: number): number =>
    Math.max(0, sides.lower[s]! - load) + Math.max(0, load - sides.upper[s]!);
  const earned = reducedCosts.earned.slice();
  const { first, side, weight } = network.demands;
  for (const demand of demandsOf(network, agent)) {
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const load = loads.get(side[e]!);
      if (load === undefined) continue;
      earned[demand]! += DUTY * (distance(side[e]!, load) - distance(side[e]!, load + weight[e]!));
    }
  }
  const near = new NearPaths(network, { ...reducedCosts, earned });
  const [found] = near.list(agent, { margin: 0, most: 1 }).paths;
  if (found === undefined) return null;
  count(network, found.choices, loads);
  for (const [s, load] of loads) if (distance(s, load) > 0) return null;
  const price = found.choices.reduce((sum, choice) => sum + reducedCostOf(network, reducedCosts, choice), 0);
  return { ...found, price: found.misses.reduce((sum, miss) => sum + reducedCosts.misses[miss]!, price) };
}

function sharedSides({ links: { first, side } }: PathwayNetwork, agent: number, other: number): number[] {
  const theirs = new Set(side.subarray(first[other]!, first[other + 1]!));
  return Array.from(side.subarray(first[agent]!, first[agent + 1]!)).filter((s) => theirs.has(s));
}

/** Adds what choices count with in the sides that are named. */
function count({ demandOf, demands }: PathwayNetwork, choices: Int32Array, loads: Map<number, number>): void {
  const { first, side, weight } = demands;
  for (const choice of choices) {
    const demand = demandOf[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const load = loads.get(side[e]!);
      if (load !== undefined) loads.set(side[e]!, load + weight[e]!);
    }
  }
}

function demandsOf(
  { firstBundle, firstChoice, bundled, demandOf }: PathwayNetwork,
  agent: number,
): Set<number> {
  const own = bundled.subarray(firstChoice[firstBundle[agent]!]!, firstChoice[firstBundle[agent + 1]!]!);
  return new Set(Array.from(own, (choice) => demandOf[choice]!));
}
