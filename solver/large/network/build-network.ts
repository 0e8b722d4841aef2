import type { PathwayModel } from '../../model/pathway-model.ts';
import { readSlots } from '../../model/slot-sides.ts';
import { rulesByAgent } from '../../pathways/graph/own-rules.ts';
import type { PathwayGraph } from '../../pathways/graph/pathway-graph.ts';
import { findCrowdedOut } from './crowded-out.ts';
import { groupDemands } from './demands.ts';
import { findLinks } from './links.ts';
import type { PathwayNetwork, SideTable, StateGraphTable } from './pathway-network.ts';
import { planGraph } from './plan-graph.ts';
import { shareFloats, shareInts } from './shared-arrays.ts';

/** What came of drawing: a network; an agent without a pathway; or one whose graph is too large. */
export type NetworkOutcome =
  | { readonly kind: 'network'; readonly network: PathwayNetwork }
  | { readonly kind: 'no-pathway'; readonly agent: number }
  | { readonly kind: 'too-large'; readonly agent: number };

/** More edges of all graphs together than these would take gigabytes. */
const MOST_EDGES_TOGETHER = 6_000_000;

/** Lays out all pathways of a model. */
export function buildNetwork(model: PathwayModel): NetworkOutcome {
  const rules = rulesByAgent(model);
  const { sides, sidesOf } = readSlots(model);
  const crowdedOut = findCrowdedOut(model.choices, sides, sidesOf);
  const graphs: PathwayGraph[] = [];
  let edges = 0;
  const numberOf = new Map<string, number>();
  const graphOf = new Int32Array(model.agents);
  const firstBundle = new Int32Array(model.agents + 1);
  const firstChoice: number[] = [0];
  const bundled = new Int32Array(model.choices.count);
  let filled = 0;
  for (let agent = 0; agent < model.agents; agent += 1) {
    const plan = planGraph(model, { agent, rules: rules[agent]!, without: crowdedOut });
    let number = numberOf.get(plan.key);
    if (number === undefined) {
      const graph = plan.draw();
      edges += graph?.arcs ?? Infinity;
      if (graph === null || edges > MOST_EDGES_TOGETHER) return { kind: 'too-large', agent };
      number = graphs.push(graph) - 1;
      numberOf.set(plan.key, number);
    }
    if (graphs[number]!.nodes === 0) return { kind: 'no-pathway', agent };
    graphOf[agent] = number;
    for (const { choices } of plan.bundles) {
      bundled.set(choices, filled);
      filled += choices.length;
      firstChoice.push(filled);
    }
    firstBundle[agent + 1] = firstChoice.length - 1;
  }
  const missTable = new MissTable(model.tiers.length);
  const network: PathwayNetwork = {
    agents: model.agents,
    periods: model.periods,
    tiers: model.tiers.length,
    choices: model.choices.count,
    costs: model.tiers.map(({ costs }) => shareInts(costs)),
    ...groupDemands(sidesOf, model.choices.count),
    sides: tabulateSides(sides),
    links: findLinks(model.choices, sides, sidesOf),
    firstBundle: shareInts(firstBundle),
    firstChoice: shareInts(firstChoice),
    bundled: shareInts(bundled.subarray(0, filled)),
    graphOf: shareInts(graphOf),
    graphs: joinGraphs(graphs, missTable),
    misses: shareFloats(missTable.values),
    caps: null,
    listed: null,
  };
  return { kind: 'network', network };
}

/** Vectors of misses, each kept once; entry 0 is nothing. */
class MissTable {
  readonly values: number[];
  readonly #index = new Map<string, number>();
  readonly #tiers: number;

  constructor(tiers: number) {
    this.#tiers = tiers;
    this.values = [];
    this.add(new Float64Array(tiers));
  }

  add(misses: Float64Array): number {
    const key = misses.join();
    let at = this.#index.get(key);
    if (at === undefined) {
      at = this.values.length / this.#tiers;
      this.values.push(...misses);
      this.#index.set(key, at);
    }
    return at;
  }
}

function joinGraphs(graphs: readonly PathwayGraph[], missTable: MissTable): StateGraphTable {
  const firstEdge = new Int32Array(graphs.length + 1);
  graphs.forEach(({ arcs }, c) => {
    firstEdge[c + 1] = firstEdge[c]! + arcs;
  });
  const count = firstEdge[graphs.length]!;
  const room = (): Int32Array => shareInts(new Int32Array(count));
  const [from, to, bundle, miss] = [room(), room(), room(), room()];
  graphs.forEach((graph, c) => {
    from.set(graph.arcFrom, firstEdge[c]!);
    to.set(graph.arcTo, firstEdge[c]!);
    bundle.set(graph.arcChoice, firstEdge[c]!);
    const entries = graph.missTable.map((misses) => missTable.add(misses));
    miss.set(
      graph.arcMiss.map((entry) => entries[entry]!),
      firstEdge[c]!,
    );
  });
  return {
    count: graphs.length,
    nodes: shareInts(graphs.map(({ nodes }) => nodes)),
    firstEdge: shareInts(firstEdge),
    from,
    to,
    bundle,
    miss,
    mostNodes: graphs.reduce((most, { nodes }) => Math.max(most, nodes), 0),
    mostBundles: bundle.reduce((most, number) => Math.max(most, number + 1), 0),
  };
}

function tabulateSides(sides: ReturnType<typeof readSlots>['sides']): SideTable {
  return {
    count: sides.length,
    lower: shareFloats(sides.map(({ lower }) => lower)),
    upper: shareFloats(sides.map(({ upper }) => upper)),
    missTier: shareInts(sides.map(({ miss }) => miss?.tier ?? -1)),
    missWeight: shareFloats(sides.map(({ miss }) => miss?.weight ?? 0)),
    missSize: shareFloats(sides.map(({ miss }) => miss?.coefficient ?? 0)),
    missMost: shareFloats(sides.map(({ miss }) => miss?.most ?? 0)),
  };
}
