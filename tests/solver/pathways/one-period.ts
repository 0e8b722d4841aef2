import type { PathwayModel, SlotRow, Tier } from '../../../solver/model/pathway-model.ts';
import {
  openProblem,
  type PathwayColumn,
  type PathwayProblem,
} from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { poolColumn, toColumn } from '../../../solver/pathways/relaxation/pool-columns.ts';

/** A tier of {@link periodModel}: the same costs as a sum, or as loads, of which the greatest counts or all one by one. */
interface CostTable {
  readonly kind: 'sum' | 'bottleneck' | 'leximin';
  /** By agent and option. */
  readonly costs: readonly (readonly number[])[];
}

/** An upper limit on what several agents take: weights by agent and option, zero where nothing is said. */
interface Shared {
  readonly weights: readonly (readonly number[])[];
  readonly atMost: number;
}

/** One period, in which each agent takes one of its options; choices in the order of agents, then options. */
export function periodModel(tables: readonly CostTable[], shared: readonly Shared[]): PathwayModel {
  const ofAgent = tables[0]?.costs.map((options) => options.length) ?? [];
  const cells = ofAgent.flatMap((options, agent) =>
    Array.from({ length: options }, (_, option) => ({ agent, option })),
  );
  return {
    agents: ofAgent.length,
    periods: 1,
    choices: {
      count: cells.length,
      agent: Int32Array.from(cells, ({ agent }) => agent),
      option: Int32Array.from(cells, ({ option }) => option),
      start: new Int32Array(cells.length),
      length: new Int32Array(cells.length).fill(1),
      first: Int32Array.from([0, ...ofAgent], (_, agent) =>
        ofAgent.slice(0, agent).reduce((sum, options) => sum + options, 0),
      ),
    },
    active: new Uint8Array(ofAgent.length).fill(1),
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: shared.map(({ weights, atMost }, tag): SlotRow => {
      const members = cells.flatMap(({ agent, option }, choice) => {
        const weight = weights[agent]?.[option] ?? 0;
        return weight === 0 ? [] : [{ choice, weight }];
      });
      return {
        choices: Int32Array.from(members, ({ choice }) => choice),
        weights: Int32Array.from(members, ({ weight }) => weight),
        atLeast: null,
        atMost,
        soft: null,
        tag,
      };
    }),
    tiers: tables.map(({ kind, costs }, tier): Tier => {
      const base = {
        name: `tier ${tier}`,
        costs: Int32Array.from(costs.flat()),
        slack: { kind: 'absolute' as const, amount: 0 },
      };
      if (kind === 'sum') return { ...base, kind };
      const [offsets, counted] = [new Int32Array(ofAgent.length), new Uint8Array(ofAgent.length).fill(1)];
      return { ...base, kind, offsets, counted };
    }),
  };
}

/** The same, seen as pathways. */
export async function openPeriod(
  tables: readonly CostTable[],
  shared: readonly Shared[],
): Promise<PathwayProblem> {
  const problem = await openProblem(periodModel(tables, shared));
  if (problem === null) throw new Error('the graphs are too large');
  return problem;
}

/** The pathway of an agent that takes an option, met by now. */
export function meet(problem: PathwayProblem, agent: number, option: number): PathwayColumn {
  const choice = problem.model.choices.first[agent]! + option;
  const arc = problem.graphs[agent]!.arcChoice.indexOf(choice);
  const column = toColumn(problem, agent, Int32Array.of(arc));
  poolColumn(problem, column);
  return column;
}
