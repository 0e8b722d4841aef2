import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { IDLE, type PathwayModel, type Slack, type Softness } from '../../../solver/model/pathway-model.ts';

const NO_SLACK: Slack = { kind: 'absolute', amount: 0 };

/** Two agents, three periods, two options; agent 1 is inactive in period 2. Choices 0–7 and 8–12. */
const COLUMNS = [
  [0, IDLE, 0, 1],
  [0, 0, 0, 1],
  [0, 1, 0, 2],
  [0, IDLE, 1, 1],
  [0, 0, 1, 1],
  [0, IDLE, 2, 1],
  [0, 0, 2, 1],
  [0, 1, 2, 1],
  [1, IDLE, 0, 1],
  [1, 0, 0, 1],
  [1, IDLE, 1, 1],
  [1, 0, 1, 1],
  [1, 1, 1, 1],
] as const;

function modelWith(parts: Partial<PathwayModel>): PathwayModel {
  const column = (at: 0 | 1 | 2 | 3): Int32Array => Int32Array.from(COLUMNS, (row) => row[at]);
  return {
    agents: 2,
    periods: 3,
    choices: {
      count: COLUMNS.length,
      agent: column(0),
      option: column(1),
      start: column(2),
      length: column(3),
      first: Int32Array.of(0, 8, 13),
    },
    active: Uint8Array.of(1, 1, 1, 1, 1, 0),
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: [],
    ...parts,
  };
}

const points = (...choices: number[]): Int32Array => Int32Array.from(choices);
/** Agent 0 at option 1 for two periods, then at option 0; agent 1 at option 0, then idle. */
const FAIR = points(2, 6, 9, 10);

describe('evaluateModel', () => {
  it('wants every active cell covered once and no other', () => {
    const model = modelWith({});
    expect(evaluateModel(model, FAIR)).toEqual({ feasible: true, miscovered: [], breaches: [], values: [] });
    expect(evaluateModel(model, points(2, 9, 10)).miscovered).toEqual([2]);
    expect(evaluateModel(model, points(2, 4, 6, 9, 10)).miscovered).toEqual([1]);
    expect(evaluateModel(model, points(2, 6, 9, 10, 12)).feasible).toBe(false);
  });

  it.each([
    { name: 'counter below', atLeast: 6, atMost: null, broken: true },
    { name: 'counter within', atLeast: 5, atMost: 5, broken: false },
    { name: 'counter above', atLeast: null, atMost: 4, broken: true },
  ])('weighs a $name its limits', ({ atLeast, atMost, broken }) => {
    const limits = { atLeast, atMost, soft: null, choices: points(1, 2, 6), weights: points(9, 3, 2) };
    const own = modelWith({ counters: [{ agent: 0, tag: 7, ...limits }] });
    const shared = modelWith({ slotRows: [{ tag: 7, ...limits }] });
    for (const model of [own, shared]) expect(evaluateModel(model, FAIR).breaches).toEqual(broken ? [7] : []);
  });

  it('lets weights of a slot row be negative', () => {
    const row = {
      atLeast: 0,
      atMost: 0,
      soft: null,
      tag: 1,
      choices: points(2, 9, 12),
      weights: points(1, -1, -1),
    };
    expect(evaluateModel(modelWith({ slotRows: [row] }), FAIR).feasible).toBe(true);
    expect(evaluateModel(modelWith({ slotRows: [row] }), points(2, 6, 9, 12)).breaches).toEqual([1]);
  });

  it('counts classes once however often they are met', () => {
    const distinct = {
      agent: 0,
      choices: points(1, 4, 6, 7),
      classOf: points(0, 0, 0, 1),
      classes: 2,
      soft: null,
      tag: 3,
    };
    const model = modelWith({ distincts: [{ ...distinct, atLeast: 2, atMost: null }] });
    expect(evaluateModel(model, points(1, 4, 6, 8, 10)).breaches).toEqual([3]);
    expect(evaluateModel(model, points(1, 4, 7, 8, 10)).breaches).toEqual([]);
  });

  it('asks that one before has ended when an after starts', () => {
    const model = modelWith({
      precedences: [{ agent: 0, before: points(2), after: points(4, 6), soft: null, tag: 5 }],
    });
    expect(evaluateModel(model, points(2, 6, 8, 10)).feasible).toBe(true);
    expect(evaluateModel(model, points(0, 4, 6, 8, 10)).breaches).toEqual([5]);
  });

  it('counts changes of label across idle periods', () => {
    const row = {
      agent: 0,
      choices: points(1, 2, 4, 6, 7),
      labelOf: points(0, 1, 0, 0, 1),
      labels: 2,
      tag: 6,
    };
    const model = modelWith({ transitions: [{ ...row, atMost: 0, soft: null }] });
    expect(evaluateModel(model, points(1, 3, 6, 8, 10)).feasible).toBe(true);
    expect(evaluateModel(model, points(1, 3, 7, 8, 10)).breaches).toEqual([6]);
  });

  it('charges soft rows whole units in their tier and breaks no guarantee by them', () => {
    const soft = (weight: number, size: number): Softness => ({ tier: 1, weight, size });
    const zero = new Int32Array(COLUMNS.length);
    const model = modelWith({
      tiers: [
        { kind: 'sum', name: 'first', costs: Int32Array.from(COLUMNS, (_, at) => at), slack: NO_SLACK },
        { kind: 'sum', name: 'second', costs: zero, slack: NO_SLACK },
      ],
      // 5 of 10: two units of 3 missing. Nothing chosen, yet one unit owed. Two offences.
      counters: [
        {
          agent: 0,
          choices: points(2, 6),
          weights: points(3, 2),
          atLeast: 10,
          atMost: null,
          soft: soft(10, 3),
          tag: 0,
        },
        {
          agent: 0,
          choices: points(),
          weights: points(),
          atLeast: 1,
          atMost: null,
          soft: soft(100, 1),
          tag: 1,
        },
      ],
      precedences: [{ agent: 0, before: points(), after: points(2, 6), soft: soft(1000, 1), tag: 2 }],
    });
    const { feasible, values } = evaluateModel(model, FAIR);
    expect(feasible).toBe(true);
    expect(values).toEqual([
      { kind: 'sum', total: 2 + 6 + 9 + 10 },
      { kind: 'sum', total: 2 * 10 + 100 + 2 * 1000 },
    ]);
  });

  it('takes loads of counted agents, offsets included', () => {
    const base = { costs: Int32Array.from(COLUMNS, () => 1), slack: NO_SLACK, offsets: points(1, 1) };
    const values = (counted: Uint8Array) =>
      evaluateModel(
        modelWith({
          tiers: [
            { kind: 'bottleneck', name: 'worst', ...base, counted },
            { kind: 'leximin', name: 'all', ...base, counted },
            { kind: 'blend', name: 'mix', ...base, counted, totalWeight: 100, worstWeight: 7 },
          ],
        }),
        FAIR,
      ).values;
    expect(values(Uint8Array.of(1, 1))).toEqual([
      { kind: 'bottleneck', worst: 3, count: 2 },
      { kind: 'leximin', loads: [3, 3] },
      { kind: 'blend', value: 421, total: 4, worst: 3 },
    ]);
    expect(values(Uint8Array.of(0, 0))).toEqual([
      { kind: 'bottleneck', worst: 0, count: 0 },
      { kind: 'leximin', loads: [] },
      { kind: 'blend', value: 400, total: 4, worst: 0 },
    ]);
  });
});
