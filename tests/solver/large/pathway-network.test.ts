import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import { findCrowdedOut } from '../../../solver/large/network/crowded-out.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { Pricer } from '../../../solver/large/prices/pricer.ts';
import { priceMisses } from '../../../solver/large/prices/reduced-costs.ts';
import { readSlots } from '../../../solver/model/slot-sides.ts';
import { buildPathwayGraph, keepArcs } from '../../../solver/pathways/graph/pathway-graph.ts';
import { nearestPaths } from '../../../solver/pathways/graph/pathway-search.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';

const FREE = { offset: 0, limit: Infinity, steps: [] };
const MARGIN = 60;

describe('an atlas', () => {
  it('holds the pathways of the graphs, at the same prices, and those within a cap', () => {
    const met = { agents: 0, paths: 0, none: 0, dearer: 0 };
    fc.assert(
      fc.property(
        arbitraryProgramme({ rules: 4 }),
        fc.array(fc.nat({ max: 90 }), { minLength: 7 }),
        (programme, dice) => {
          const { model } = formulate(programme);
          const priceOf = (choice: number): number => dice[choice % dice.length]! + (choice % 3);
          const { sides, sidesOf } = readSlots(model);
          const crowdedOut = findCrowdedOut(model.choices, sides, sidesOf);
          const graphs = Array.from({ length: model.agents }, (_, agent) => {
            const graph = buildPathwayGraph(model, agent)!;
            return keepArcs(graph, (arc) => crowdedOut[graph.arcChoice[arc]!] !== 1);
          });
          const built = buildNetwork(model);
          if (built.kind === 'no-pathway') {
            met.none += 1;
            expect(graphs[built.agent]!.nodes).toBe(0);
            return;
          }
          if (built.kind !== 'network') throw new Error(built.kind);
          const { network } = built;
          const rates = Float64Array.from(model.tiers, (_, tier) => 1 + 2 * tier);
          const reducedCosts = {
            costs: Float64Array.from({ length: network.choices }, (_, choice) => priceOf(choice) + 3),
            earned: new Float64Array(network.demands.count).fill(3),
            misses: priceMisses(network, rates),
          };
          const pricer = new Pricer(network);
          const near = new NearPaths(network, reducedCosts);
          for (const [agent, graph] of graphs.entries()) {
            const prices = Float64Array.from(
              graph.arcChoice,
              (choice, arc) =>
                (choice < 0 ? 0 : priceOf(choice)) +
                graph.missTable[graph.arcMiss[arc]!]!.reduce(
                  (sum, cost, tier) => sum + rates[tier]! * cost,
                  0,
                ),
            );
            const least = nearestPaths(
              graph,
              prices,
              { ...FREE, loads: new Float64Array(graph.arcs) },
              { ceiling: Infinity, most: 1 },
            );
            const cheapest = pricer.search(agent, reducedCosts);
            expect(cheapest).toBe(least.paths[0]!.price);
            const bounds = { ceiling: cheapest + MARGIN, most: 10_000 };
            const all = nearestPaths(graph, prices, { ...FREE, loads: new Float64Array(graph.arcs) }, bounds);
            const listed = near.list(agent, { margin: MARGIN, most: 10_000 });
            const name = (choices: readonly number[], price: number): string => `${price} ${choices.join()}`;
            expect(listed.paths.map(({ choices, price }) => name(Array.from(choices), price)).sort()).toEqual(
              all.paths
                .map(({ arcs, price }) =>
                  name(
                    Array.from(arcs, (arc) => graph.arcChoice[arc]!).filter((choice) => choice >= 0),
                    price,
                  ),
                )
                .sort(),
            );
            met.agents += 1;
            met.paths += all.paths.length;
            const whole = near.list(agent, { margin: 1e6, most: 100_000 });
            expect(whole.complete).toBe(true);
            const loadOf = (choices: Int32Array): number =>
              choices.reduce((sum, choice) => sum + (dice[(3 * choice) % dice.length]! % 10), 0);
            const lightest = Math.min(...whole.paths.map(({ choices }) => loadOf(choices)));
            const cap = lightest + (dice[0]! % 4);
            const within = whole.paths.filter(({ choices }) => loadOf(choices) <= cap);
            const caps = {
              costs: Int32Array.from({ length: network.choices }, (_, j) => loadOf(Int32Array.of(j))),
              most: new Float64Array(model.agents).fill(cap),
            };
            const capped = new Pricer({ ...network, caps });
            const best = Math.min(...within.map(({ price }) => price));
            expect(capped.search(agent, reducedCosts)).toBe(best);
            expect(loadOf(capped.path.slice(0, capped.pathLength))).toBeLessThanOrEqual(cap);
            const listedWithin = new NearPaths({ ...network, caps }, reducedCosts).list(agent, {
              margin: MARGIN,
              most: 100_000,
            });
            expect(listedWithin.paths.map(({ choices }) => choices.join()).sort()).toEqual(
              within
                .filter(({ price }) => price <= best + MARGIN)
                .map(({ choices }) => choices.join())
                .sort(),
            );
            if (best > cheapest) met.dearer += 1;
          }
        },
      ),
      { numRuns: 150, seed: 21 },
    );
    expect(met.agents).toBeGreaterThan(150);
    expect(met.paths).toBeGreaterThan(500);
    expect(met.none).toBeGreaterThan(3);
    expect(met.dearer).toBeGreaterThan(20);
  });
});
