import { describe, expect, it } from 'vitest';
import type { PathwayModel } from '../../../solver/pathway-model.ts';
import { buildPathwayGraph } from '../../../solver/pathways/pathway-graph.ts';

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
