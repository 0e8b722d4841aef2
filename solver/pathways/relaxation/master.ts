import type { SlotSide } from '../../model/slot-sides.ts';
import type { ExtraColumns } from '../../program/extend.ts';
import type { Program } from '../../program/program.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import type { PathwayColumn, PathwayProblem } from './pathway-problem.ts';
import { type Aim, aimOf, countsAsHeavier, heldLimits } from './slot-prices.ts';

/** The program over a list of pathways: choose one an agent, within slots and held tiers. */
export interface Master {
  readonly program: Program;
  /** First slot side row; held rows follow, convexity rows come first. */
  readonly firstSide: number;
  readonly firstHeld: number;
}

/**
 * `leftOut`: what it costs to leave an agent without a pathway; `null` = it may not be. A list that is `complete` is
 * not priced: counts may then have the lower limits that were proved of them.
 */
export function buildMaster(
  problem: PathwayProblem,
  columns: readonly PathwayColumn[],
  aim: Aim,
  leftOut: number | null,
  complete = false,
): Master {
  const builder = new ProgramBuilder();
  const { agents } = problem.model;
  const objective: number[] = [];
  const ofAgent: number[][] = Array.from({ length: agents }, () => []);
  const ofSide: { column: number; value: number }[][] = problem.sides.map(() => []);
  const { first, side, weight } = problem.sidesOf;
  columns.forEach((pathway) => {
    const column = builder.addColumn({ lower: 0, upper: 1 });
    objective.push(aimOf(aim, pathway));
    ofAgent[pathway.agent]!.push(column);
    for (const choice of pathway.choices) {
      for (let e = first[choice]!; e < first[choice + 1]!; e += 1)
        ofSide[side[e]!]!.push({ column, value: weight[e]! });
    }
  });
  const missColumn = problem.sides.map(({ miss }) => {
    if (miss === null) return -1;
    objective.push(aim.kind === 'tier' && aim.tier === miss.tier ? miss.weight : 0);
    return builder.addColumn({ lower: 0, upper: miss.most });
  });
  for (let agent = 0; agent < agents; agent += 1) {
    for (const column of ofAgent[agent]!) builder.entry(column, 1);
    if (leftOut !== null) {
      builder.entry(builder.addColumn({ lower: 0, upper: 1 }), 1);
      objective.push(leftOut);
    }
    builder.endRow({ lower: 1, upper: 1 });
  }
  const firstSide = builder.rows;
  problem.sides.forEach((limits, s) => {
    for (const { column, value } of ofSide[s]!) builder.entry(column, value);
    if (limits.miss !== null) builder.entry(missColumn[s]!, limits.miss.coefficient);
    // Nor need a minimum be met that takes agents who are left out, or pathways not met yet.
    if (leftOut !== null && needsAgents(limits)) {
      builder.entry(builder.addColumn({ lower: 0, upper: Infinity }), 1);
      objective.push(leftOut);
    }
    builder.endRow({ lower: limits.lower, upper: limits.upper });
  });
  const firstHeld = builder.rows;
  problem.held.forEach((row, h) => {
    columns.forEach((pathway, column) => {
      if (row.kind === 'total') builder.entry(column, pathway.costs[row.tier]!);
      else if (countsAsHeavier(row, pathway)) builder.entry(column, 1);
    });
    if (row.kind === 'total') {
      problem.sides.forEach(({ miss }, s) => {
        if (miss?.tier === row.tier) builder.entry(missColumn[s]!, miss.weight);
      });
    }
    // With agents left out, nothing that was proved of whole allocations need hold.
    if (leftOut !== null && row.kind === 'total') {
      for (const sign of [1, -1]) {
        builder.entry(builder.addColumn({ lower: 0, upper: Infinity }), sign);
        objective.push(leftOut);
      }
    }
    const limits = heldLimits(problem, h);
    const least = row.kind === 'heavier' && complete ? row.least : undefined;
    builder.endRow(least === undefined ? limits : { ...limits, lower: least });
  });
  return {
    program: { ...builder.build(), objective: Float64Array.from(objective) },
    firstSide,
    firstHeld,
  };
}

/** A guarantee that nobody's pathway keeps if nobody has one. */
export function needsAgents({ lower, miss }: SlotSide): boolean {
  return lower > 0 && miss === null;
}

/** More pathways for a master, in the shape a session takes. */
export function moreColumns(
  problem: PathwayProblem,
  columns: readonly PathwayColumn[],
  aim: Aim,
  master: Master,
): ExtraColumns {
  const start = new Int32Array(columns.length + 1);
  const rowIndex: number[] = [];
  const value: number[] = [];
  const { first, side, weight } = problem.sidesOf;
  columns.forEach((pathway, k) => {
    rowIndex.push(pathway.agent);
    value.push(1);
    for (const choice of pathway.choices) {
      for (let e = first[choice]!; e < first[choice + 1]!; e += 1) {
        rowIndex.push(master.firstSide + side[e]!);
        value.push(weight[e]!);
      }
    }
    problem.held.forEach((row, h) => {
      const held = row.kind === 'total' ? pathway.costs[row.tier]! : countsAsHeavier(row, pathway) ? 1 : 0;
      if (held === 0) return;
      rowIndex.push(master.firstHeld + h);
      value.push(held);
    });
    start[k + 1] = value.length;
  });
  return {
    count: columns.length,
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(1),
    objective: Float64Array.from(columns, (pathway) => aimOf(aim, pathway)),
    start,
    rowIndex: Int32Array.from(rowIndex),
    value: Float64Array.from(value),
  };
}

/** Sum of an aim over an allocation, slot misses included. */
export function totalOf(problem: PathwayProblem, allocation: readonly PathwayColumn[], aim: Aim): number {
  let value = allocation.reduce((sum, pathway) => sum + aimOf(aim, pathway), 0);
  if (aim.kind !== 'tier') return value;
  const filled = new Float64Array(problem.sides.length);
  const { first, side, weight } = problem.sidesOf;
  for (const { choices } of allocation) {
    for (const choice of choices)
      for (let e = first[choice]!; e < first[choice + 1]!; e += 1) filled[side[e]!]! += weight[e]!;
  }
  problem.sides.forEach(({ lower, upper, miss }, s) => {
    if (miss === null || miss.tier !== aim.tier) return;
    const short = lower === -Infinity ? filled[s]! - upper : lower - filled[s]!;
    value += miss.weight * Math.max(0, Math.ceil(short / Math.abs(miss.coefficient)));
  });
  return value;
}
