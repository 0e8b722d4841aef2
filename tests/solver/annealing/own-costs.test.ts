import { describe, expect, it } from 'vitest';
import { OwnCosts } from '../../../solver/annealing/own-costs.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';

/** One agent, three periods, two options: choice 2p + o takes option o in period p. */
const cells = [0, 1, 2, 3, 4, 5];
const taking = (option: number): Int32Array =>
  Int32Array.from(cells.filter((choice) => choice % 2 === option));
const all = Int32Array.from(cells);
const soft = { tier: 0, weight: 7, size: 1 };

function openModel(
  rows: Partial<Pick<PathwayModel, 'counters' | 'distincts' | 'precedences' | 'transitions'>>,
): PathwayModel {
  return {
    agents: 1,
    periods: 3,
    choices: {
      count: cells.length,
      agent: new Int32Array(cells.length),
      option: all.map((choice) => choice % 2),
      start: all.map((choice) => choice >> 1),
      length: new Int32Array(cells.length).fill(1),
      first: Int32Array.of(0, cells.length),
    },
    active: new Uint8Array(3).fill(1),
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: [
      {
        kind: 'sum',
        name: 'costs',
        costs: Int32Array.from(cells, (choice) => (choice === 5 ? 100 : 0)),
        slack: { kind: 'absolute', amount: 0 },
      },
    ],
    ...rows,
  };
}

/** What options taken one after the other cost, and miss of guarantees. */
function weigh(model: PathwayModel, options: readonly number[]): readonly [number, number] {
  const costs = new Float64Array(1);
  const pathway = Int32Array.from(options, (option, period) => 2 * period + option);
  const own = new OwnCosts(model);
  // What was weighed before must not matter.
  own.weigh(0, Int32Array.of(0, 3, 4), 3, costs);
  const breach = own.weigh(0, pathway, pathway.length, costs);
  return [costs[0]!, breach];
}

describe('own costs', () => {
  it('let something follow what ends when it starts', () => {
    const order = { agent: 0, before: taking(0), after: taking(1), tag: 0 };
    const must = openModel({ precedences: [{ ...order, soft: null }] });
    expect(weigh(must, [0, 1, 0])).toEqual([0, 0]);
    expect(weigh(must, [1, 0, 1])).toEqual([100, 100]);
    expect(weigh(must, [1, 1, 0])).toEqual([0, 200]);
    const should = openModel({ precedences: [{ ...order, soft }] });
    expect(weigh(should, [1, 1, 0])).toEqual([14, 0]);
  });

  it('count changes of label, classes met, and weights', () => {
    const labelled = { agent: 0, choices: all, tag: 0 };
    const labelOf = all.map((choice) => choice % 2);
    const moves = openModel({ transitions: [{ ...labelled, labelOf, labels: 2, atMost: 1, soft }] });
    expect(weigh(moves, [0, 0, 1])).toEqual([100, 0]);
    expect(weigh(moves, [0, 1, 0])).toEqual([7, 0]);
    const limits = { agent: 0, choices: all, atMost: null, soft: null, tag: 0 };
    const both = openModel({ distincts: [{ ...limits, classOf: labelOf, classes: 2, atLeast: 2 }] });
    expect(weigh(both, [0, 0, 0])).toEqual([0, 100]);
    expect(weigh(both, [0, 1, 0])).toEqual([0, 0]);
    const weights = all.map((choice) => (choice % 2 === 0 ? 60 : 0));
    const credits = openModel({ counters: [{ ...limits, weights, atLeast: 150 }] });
    expect(weigh(credits, [0, 0, 0])).toEqual([0, 0]);
    expect(weigh(credits, [0, 0, 1])).toEqual([100, 50]);
  });
});
