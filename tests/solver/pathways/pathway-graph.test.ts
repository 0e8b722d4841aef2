import { describe, expect, it } from 'vitest';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { buildPathwayGraph } from '../../../solver/pathways/graph/pathway-graph.ts';

/** One agent that takes one of `options` options in each of three periods; choice = 3-period block × option. */
function modelOf(options: number, rules: Partial<PathwayModel>): PathwayModel {
  const count = 3 * options;
  const every = Array.from({ length: count }, (_, j) => j);
  return {
    agents: 1,
    periods: 3,
    choices: {
      count,
      agent: new Int32Array(count),
      option: Int32Array.from(every, (j) => j % options),
      start: Int32Array.from(every, (j) => Math.floor(j / options)),
      length: new Int32Array(count).fill(1),
      first: Int32Array.of(0, count),
    },
    active: Uint8Array.of(1, 1, 1),
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: [],
    ...rules,
  };
}

function countPathways(model: PathwayModel): number {
  const graph = buildPathwayGraph(model, 0)!;
  const ways = new Float64Array(graph.nodes);
  ways[0] = 1;
  for (let a = 0; a < graph.arcs; a += 1) ways[graph.arcTo[a]!]! += ways[graph.arcFrom[a]!]!;
  return ways.at(-1) ?? 0;
}

/** What the cheapest and the dearest pathway pay for misses. */
function rangeOfMisses(model: PathwayModel): [number, number] {
  const { nodes, arcs, arcFrom, arcTo, arcMiss, missTable } = buildPathwayGraph(model, 0)!;
  const least = new Float64Array(nodes).fill(Infinity);
  const most = new Float64Array(nodes).fill(-Infinity);
  least[0] = 0;
  most[0] = 0;
  for (let a = 0; a < arcs; a += 1) {
    const [from, to, paid] = [arcFrom[a]!, arcTo[a]!, missTable[arcMiss[a]!]![0]!];
    least[to] = Math.min(least[to]!, least[from]! + paid);
    most[to] = Math.max(most[to]!, most[from]! + paid);
  }
  return [least.at(-1)!, most.at(-1)!];
}

function optionsOf(model: PathwayModel): { choices: Int32Array; classOf: Int32Array } {
  return { choices: Int32Array.from(model.choices.start.keys()), classOf: model.choices.option };
}

describe('the graph of an agent', () => {
  it.each([3, 40])('tells %i classes apart', (classes) => {
    const members = optionsOf(modelOf(classes, {}));
    const distincts = [{ agent: 0, tag: 0, ...members, classes, atLeast: 3, atMost: null, soft: null }];
    const different = classes * (classes - 1) * (classes - 2);
    expect(countPathways(modelOf(classes, { distincts }))).toBe(different);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [-2, 1],
    [-3, 2],
  ])('charges all that is beyond a limit of %i, which history may have used up', (atMost, size) => {
    const { choices } = optionsOf(modelOf(2, {}));
    // The first of two options is to be taken that often at most.
    const first = choices.filter((choice) => choice % 2 === 0);
    const soft = { tier: 0, weight: 1, size };
    const weights = new Int32Array(first.length).fill(1);
    const costs = new Int32Array(choices.length);
    const slack = { kind: 'absolute', amount: 0 } as const;
    const model = modelOf(2, {
      counters: [{ agent: 0, tag: 0, choices: first, weights, atLeast: null, atMost, soft }],
      tiers: [{ kind: 'sum', name: 'misses', costs, slack }],
    });
    expect(rangeOfMisses(model)).toEqual([Math.ceil((0 - atMost) / size), Math.ceil((3 - atMost) / size)]);
  });

  it.each([3, 300])('tells %i labels apart', (labels) => {
    const { choices, classOf: labelOf } = optionsOf(modelOf(labels, {}));
    const transition = { agent: 0, tag: 0, choices, labelOf, labels, soft: null };
    const stays = modelOf(labels, { transitions: [{ ...transition, atMost: 0 }] });
    expect(countPathways(stays)).toBe(labels);
    // Stays throughout, or changes once: before the second or the third.
    const once = modelOf(labels, { transitions: [{ ...transition, atMost: 1 }] });
    expect(countPathways(once)).toBe(labels + 2 * labels * (labels - 1));
  });
});
