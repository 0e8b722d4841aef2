import type { PathwayModel } from '../../model/pathway-model.ts';
import { readSlots } from '../../model/slot-sides.ts';
import { rulesByAgent } from '../../pathways/graph/own-rules.ts';
import type { PathwayGraph } from '../../pathways/graph/pathway-graph.ts';
import type { Atlas, ChartTable, SideTable } from './atlas.ts';
import { planItinerary } from './chart.ts';
import { findCrowdedOut } from './crowded-out.ts';
import { groupDemands } from './demands.ts';
import { shareFloats, shareInts } from './shared-arrays.ts';
import { findTies } from './ties.ts';

/** What came of drawing: an atlas; an agent without a pathway; or one whose chart is too large. */
export type Drawn =
  | { readonly kind: 'atlas'; readonly atlas: Atlas }
  | { readonly kind: 'no-pathway'; readonly agent: number }
  | { readonly kind: 'too-large'; readonly agent: number };

/** More edges of all charts together than these would take gigabytes. */
const MOST_EDGES_TOGETHER = 6_000_000;

/** Lays out all pathways of a model. */
export function drawAtlas(model: PathwayModel): Drawn {
  const rules = rulesByAgent(model);
  const { sides, sidesOf } = readSlots(model);
  const crowdedOut = findCrowdedOut(model.choices, sides, sidesOf);
  const charts: PathwayGraph[] = [];
  let edges = 0;
  const numberOf = new Map<string, number>();
  const chartOf = new Int32Array(model.agents);
  const firstBundle = new Int32Array(model.agents + 1);
  const firstChoice: number[] = [0];
  const bundled = new Int32Array(model.choices.count);
  let filled = 0;
  for (let agent = 0; agent < model.agents; agent += 1) {
    const itinerary = planItinerary(model, { agent, rules: rules[agent]!, without: crowdedOut });
    let number = numberOf.get(itinerary.key);
    if (number === undefined) {
      const chart = itinerary.draw();
      edges += chart?.arcs ?? Infinity;
      if (chart === null || edges > MOST_EDGES_TOGETHER) return { kind: 'too-large', agent };
      number = charts.push(chart) - 1;
      numberOf.set(itinerary.key, number);
    }
    if (charts[number]!.nodes === 0) return { kind: 'no-pathway', agent };
    chartOf[agent] = number;
    for (const { choices } of itinerary.bundles) {
      bundled.set(choices, filled);
      filled += choices.length;
      firstChoice.push(filled);
    }
    firstBundle[agent + 1] = firstChoice.length - 1;
  }
  const missTable = new MissTable(model.tiers.length);
  const atlas: Atlas = {
    agents: model.agents,
    periods: model.periods,
    tiers: model.tiers.length,
    choices: model.choices.count,
    costs: model.tiers.map(({ costs }) => shareInts(costs)),
    ...groupDemands(sidesOf, model.choices.count),
    sides: tabulateSides(sides),
    ties: findTies(model.choices, sides, sidesOf),
    firstBundle: shareInts(firstBundle),
    firstChoice: shareInts(firstChoice),
    bundled: shareInts(bundled.subarray(0, filled)),
    chartOf: shareInts(chartOf),
    charts: bindCharts(charts, missTable),
    misses: shareFloats(missTable.values),
    caps: null,
    listed: null,
  };
  return { kind: 'atlas', atlas };
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

function bindCharts(charts: readonly PathwayGraph[], missTable: MissTable): ChartTable {
  const firstEdge = new Int32Array(charts.length + 1);
  charts.forEach(({ arcs }, c) => {
    firstEdge[c + 1] = firstEdge[c]! + arcs;
  });
  const count = firstEdge[charts.length]!;
  const room = (): Int32Array => shareInts(new Int32Array(count));
  const [from, to, bundle, miss] = [room(), room(), room(), room()];
  charts.forEach((chart, c) => {
    from.set(chart.arcFrom, firstEdge[c]!);
    to.set(chart.arcTo, firstEdge[c]!);
    bundle.set(chart.arcChoice, firstEdge[c]!);
    const entries = chart.missTable.map((misses) => missTable.add(misses));
    miss.set(
      chart.arcMiss.map((entry) => entries[entry]!),
      firstEdge[c]!,
    );
  });
  return {
    count: charts.length,
    nodes: shareInts(charts.map(({ nodes }) => nodes)),
    firstEdge: shareInts(firstEdge),
    from,
    to,
    bundle,
    miss,
    mostNodes: charts.reduce((most, { nodes }) => Math.max(most, nodes), 0),
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
