import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counter, PathwayModel } from '../../../solver/model/pathway-model.ts';
import { openGraph } from '../../../solver/pathways/graph/lean-graph.ts';
import { rulesByAgent } from '../../../solver/pathways/graph/own-rules.ts';
import { buildPathwayGraph, type PathwayGraph } from '../../../solver/pathways/graph/pathway-graph.ts';
import { cheapestPath, nearestPaths } from '../../../solver/pathways/graph/pathway-search.ts';
import { rememberLimits } from '../../../solver/pathways/graph/upper-limit.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { minimiseAim } from '../../../solver/pathways/search/settle.ts';
import { openOwnSearch } from '../../../src/formulate/obstacles/own-pathway.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import { openEngine, problemsOf } from './shared-posts.ts';

const PERIODS = 4;
const OPTIONS = 4;
const CHOICES = PERIODS * OPTIONS;

/** One agent that takes one of four options in each of four periods. */
function modelOf(counters: readonly Counter[]): PathwayModel {
  const every = Array.from({ length: CHOICES }, (_, j) => j);
  return {
    agents: 1,
    periods: PERIODS,
    choices: {
      count: CHOICES,
      agent: new Int32Array(CHOICES),
      option: Int32Array.from(every, (j) => j % OPTIONS),
      start: Int32Array.from(every, (j) => Math.floor(j / OPTIONS)),
      length: new Int32Array(CHOICES).fill(1),
      first: Int32Array.of(0, CHOICES),
    },
    active: new Uint8Array(PERIODS).fill(1),
    counters,
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: [],
  };
}

/** What each option counts, and how much of it there may be; some limits ask for something as well. */
const arbitraryCounter: fc.Arbitrary<Counter> = fc
  .record({
    counts: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: OPTIONS, maxLength: OPTIONS }),
    atMost: fc.integer({ min: 1, max: 4 }),
    atLeast: fc.constantFrom(null, null, null, null, 1),
  })
  .map(({ counts, atMost, atLeast }) => {
    const choices = Array.from({ length: CHOICES }, (_, j) => j).filter((j) => counts[j % OPTIONS]! > 0);
    const weights = Int32Array.from(choices, (j) => counts[j % OPTIONS]!);
    return { agent: 0, tag: 0, choices: Int32Array.from(choices), weights, atMost, atLeast, soft: null };
  });

/** The graph, and the same without its upper limits. */
function bothGraphs(model: PathwayModel): readonly [PathwayGraph, PathwayGraph] {
  const [rules] = rulesByAgent(model);
  return [buildPathwayGraph(model, 0)!, openGraph(model, 0, rules!, 0)!];
}

const arbitraryModel = fc.array(arbitraryCounter, { minLength: 1, maxLength: 4 }).map(modelOf);
const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: CHOICES, maxLength: CHOICES });

describe('upper limits that a graph forgets', () => {
  it('leave the same pathways in the same order', () => {
    const met = { forgotten: 0, exceeded: 0, bound: 0 };
    fc.assert(
      fc.property(
        arbitraryModel,
        numbers,
        numbers,
        fc.integer({ min: 4, max: 30 }),
        (model, prices, loads, limit) => {
          const [whole, lean] = bothGraphs(model);
          const onArcs = (graph: PathwayGraph, of: readonly number[]): Float64Array =>
            Float64Array.from(graph.arcChoice, (choice) => of[choice]!);
          const terms = (graph: PathwayGraph) => ({
            loads: onArcs(graph, loads),
            offset: 0,
            limit,
            steps: [{ above: 12, price: 3 }],
          });
          const all = { ceiling: Infinity, most: Infinity };
          const list = (graph: PathwayGraph) =>
            nearestPaths(graph, onArcs(graph, prices), terms(graph), all).paths;
          const known = list(whole).map(({ price, load }) => [price, load]);
          expect(list(lean).map(({ price }) => price)).toEqual(known.map(([price]) => price));
          expect(list(rememberLimits(lean, lean.forgotten, Infinity)!)).toHaveLength(known.length);
          const cheapest = cheapestPath(lean, onArcs(lean, prices), terms(lean));
          expect(cheapest?.price ?? null).toBe(known[0]?.[0] ?? null);
          expect(cheapestPath(whole, onArcs(whole, prices), terms(whole))?.price ?? null).toBe(
            known[0]?.[0] ?? null,
          );
          if (lean.forgotten.length > 0) met.forgotten += 1;
          const free = nearestPaths({ ...lean, forgotten: [] }, onArcs(lean, prices), terms(lean), all).paths;
          if (known.length > 0 && free[0]!.price < known[0]![0]!) met.exceeded += 1;
          const loose = nearestPaths(
            whole,
            onArcs(whole, prices),
            { ...terms(whole), limit: Infinity, steps: [] },
            all,
          );
          if (known.length > 0 && loose.paths[0]!.load > limit) met.bound += 1;
        },
      ),
      { numRuns: 200, seed: 8 },
    );
    expect(met.forgotten).toBeGreaterThan(150);
    expect(met.exceeded).toBeGreaterThan(20);
    expect(met.bound).toBeGreaterThan(10);
  });

  it('are remembered in no more arcs than are allowed', () => {
    const once = Array.from({ length: OPTIONS }, (_, option): Counter => {
      const choices = Int32Array.from({ length: PERIODS }, (_, period) => period * OPTIONS + option);
      return {
        agent: 0,
        tag: 0,
        choices,
        weights: new Int32Array(PERIODS).fill(1),
        atMost: 1,
        atLeast: null,
        soft: null,
      };
    });
    const [whole, lean] = bothGraphs(modelOf(once));
    expect(rememberLimits(lean, lean.forgotten, whole.arcs / 2)).toBeNull();
    expect(rememberLimits(lean, lean.forgotten, Infinity)).toMatchObject({ arcs: whole.arcs, forgotten: [] });
  });

  it('make no difference to any total', async () => {
    const engine = await openEngine();
    let lean = 0;
    const places = ['A', 'B', 'C', 'D'];
    for (const atMost of [1, 2]) {
      const programme = buildProgramme({
        settings: { cycles: 4 },
        rotators: ['R1', 'R2', 'R3'],
        placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
        preferences: ['R1', 'R2', 'R3'].flatMap((rotator, r) =>
          places.map((id, p) => ({ rotator, prefers: `placement:${id}`, rank: 1 + ((p + r) % (2 + r)) })),
        ),
        rules: [{ id: 'ONCE', kind: 'repeat', subject: 'rotation:*', atMost }],
      });
      for await (const problem of problemsOf(programme)) {
        const forgetful: PathwayProblem = { ...problem, pool: [], poolKeys: new Set() };
        forgetful.graphs = rulesByAgent(problem.model).map(
          (rules, agent) => openGraph(problem.model, agent, rules, 0)!,
        );
        lean += forgetful.graphs.reduce((count, { forgotten }) => count + forgotten.length, 0);
        for (const [tier, { kind, name }] of problem.model.tiers.entries()) {
          if (kind !== 'sum') continue;
          const aim = { kind: 'tier', tier } as const;
          const options = {
            where: { tier: name, tierIndex: tier, tierCount: 1, component: 0, components: 1 },
            guide: null,
          };
          const known = await minimiseAim(engine, problem, aim, options);
          const found = await minimiseAim(engine, forgetful, aim, options);
          expect(found).toMatchObject({
            kind: 'settled',
            value: known.kind === 'settled' ? known.value : -1,
          });
        }
      }
    }
    expect(lean).toBeGreaterThan(20);
  });

  it('are left out of a search for one pathway until they are in its way', () => {
    const met = { none: 0, some: 0, unused: 0 };
    fc.assert(
      fc.property(
        arbitraryModel,
        fc.array(fc.boolean(), { minLength: CHOICES, maxLength: CHOICES }),
        (model, open) => {
          const search = openOwnSearch(model, 0);
          const found = search.find((choice) => open[choice]!);
          const { paths } = nearestPaths(
            buildPathwayGraph(model, 0)!,
            ...freeTerms(buildPathwayGraph(model, 0)!),
            { ceiling: Infinity, most: Infinity },
          );
          const graph = buildPathwayGraph(model, 0)!;
          const possible = paths.filter(({ arcs }) => arcs.every((arc) => open[graph.arcChoice[arc]!]!));
          expect(found !== 'none').toBe(possible.length > 0);
          expect(found).not.toBe('unknown');
          met[found === 'none' ? 'none' : 'some'] += 1;
          if (search.reliedOn().counters.length < model.counters.length) met.unused += 1;
        },
      ),
      { numRuns: 150, seed: 4 },
    );
    expect(Math.min(met.none, met.some, met.unused)).toBeGreaterThan(20);
  });
});

function freeTerms(graph: PathwayGraph) {
  const loads = new Float64Array(graph.arcs);
  return [loads, { loads, offset: 0, limit: Infinity, steps: [] }] as const;
}
