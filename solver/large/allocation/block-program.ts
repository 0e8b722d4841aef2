import type { Program } from '../../program/program.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import { valuesOfCaps } from '../prices/objective-cap.ts';
import type { PartialAllocation } from './partial-allocation.ts';

/** One pathway that an agent of a block may take. */
export interface BlockColumn {
  readonly agent: number;
  readonly choices: Int32Array;
  /** What its choices and misses cost. */
  readonly own: number;
}

/** The exact program of a block of agents while everybody else stays where they are. */
export interface BlockProgram {
  readonly program: Program;
  readonly columns: readonly BlockColumn[];
  /** The point in which the block stays as it is; `null` when somebody in it has no pathway yet. */
  readonly start: Float64Array | null;
  /** The sides it takes something of, in the order of their rows: after those of the agents, before those of the objective caps. */
  readonly sides: readonly number[];
  /** Sides that the block may take more of, or miss by more. */
  readonly claimed: readonly number[];
  /** What its agents have of each side while they stay as they are. */
  readonly held: ReadonlyMap<number, number>;
}

/** Blocks that are being solved elsewhere. */
export interface BlocksInFlight {
  /** May one of them take more of the side, or miss it? */
  readonly isClaimed: (side: number) => boolean;
  /** What they have of the side, and may all give up. */
  readonly heldOf: (side: number) => number;
}

/** By column: units by which a guarantee is broken now. */
type Faults = Map<number, number>;

const NOTHING: BlocksInFlight = { isClaimed: () => false, heldOf: () => 0 };

/** Leaving an agent without a pathway, or a guarantee broken by one, costs so many times what any pathway of the block does; no less than … */
const VIOLATION_FACTOR = 2;
const LEAST_VIOLATION_COST = 1e6;

/**
 * Chooses one near pathway for each agent of the block, within what the others leave of each side. Of a side that is
 * claimed by a block in flight this one takes no more than it has there already, and gives up no more than may be missing when
 * all of them leave. Of each objective cap the block may use `room` more than it does. A guarantee that is broken may stay so, dearly.
 */
export function buildBlock(
  allocation: PartialAllocation,
  agents: readonly number[],
  pathsOf: (agent: number) => readonly NearPath[],
  room: Float64Array = new Float64Array(allocation.objectiveCaps.length),
  inFlight: BlocksInFlight = NOTHING,
): BlockProgram {
  const builder = new ProgramBuilder();
  const objective: number[] = [];
  const columns: BlockColumn[] = [];
  const current: number[] = [];
  const entries = new Map<number, { column: number; value: number }[]>();
  const held = new Map<number, number>();
  const convexity: number[][] = [];
  for (const agent of agents) {
    const stay = allocation.isPlaced(agent) ? allocation.pathOf(agent) : null;
    if (stay !== null) forEachSide(allocation, stay, (s, weight) => held.set(s, (held.get(s) ?? 0) + weight));
    const options = listOptions(allocation, agent, stay, pathsOf(agent));
    convexity.push(
      options.map((option, at) => {
        const column = builder.addColumn({ lower: 0, upper: 1 });
        columns.push(option);
        objective.push(option.own);
        if (stay !== null && at === 0) current.push(column);
        forEachSide(allocation, option.choices, (s, value) => {
          const list = entries.get(s) ?? [];
          list.push({ column, value });
          entries.set(s, list);
        });
        return column;
      }),
    );
  }
  const claimed: number[] = [];
  const violation = columns.reduce(
    (most, { own }) => Math.max(most, VIOLATION_FACTOR * own),
    LEAST_VIOLATION_COST,
  );
  const leftOut = agents.map((agent) => {
    if (allocation.isPlaced(agent)) return -1;
    objective.push(violation);
    return builder.addColumn({ lower: 0, upper: 1 });
  });
  const misses = addMisses(allocation, builder, objective, { sides: entries.keys(), inFlight });
  for (const [at, own] of convexity.entries()) {
    for (const column of own) builder.entry(column, 1);
    if (leftOut[at]! >= 0) builder.entry(leftOut[at]!, 1);
    builder.endRow({ lower: 1, upper: 1 });
  }
  const faults: Faults = new Map();
  for (const [s, list] of entries) {
    const { missSize } = allocation.network.sides;
    for (const { column, value } of list) builder.entry(column, value);
    const miss = misses.get(s);
    const isOpen = !inFlight.isClaimed(s);
    if (isOpen) claimed.push(s);
    if (miss !== undefined && isOpen) builder.entry(miss, missSize[s]!);
    const broken = isOpen ? allocation.broken(s, allocation.load[s]!) : 0;
    if (broken > 0) {
      objective.push(violation);
      const fault = builder.addColumn({ lower: 0, upper: Infinity });
      builder.entry(fault, allocation.load[s]! > allocation.network.sides.upper[s]! ? -1 : 1);
      faults.set(fault, broken);
    }
    const isElastic = isOpen && (miss !== undefined || broken > 0);
    builder.endRow(limitsBeside(allocation, s, held.get(s) ?? 0, isElastic ? null : inFlight));
  }
  addObjectiveCaps(allocation, builder, { columns, convexity, misses, room });
  const program = { ...builder.build(), objective: Float64Array.from(objective) };
  return {
    program,
    columns,
    sides: [...entries.keys()],
    start: startPoint(allocation, agents, program.columns, { current, misses, faults }),
    claimed,
    held,
  };
}

/** What a point of a block comes to. */
export function valueAt({ program }: BlockProgram, point: Float64Array): number {
  return point.reduce((sum, value, column) => sum + value * program.objective[column]!, 0);
}

/**
 * What a block may have of a side where it has `own` now: what the limits leave beside the others, or, of a guarantee and of what is
 * claimed elsewhere, what leaves nobody worse off. `null`: misses or faults make up for it.
 */
function limitsBeside(
  allocation: PartialAllocation,
  side: number,
  own: number,
  inFlight: BlocksInFlight | null,
): { lower: number; upper: number } {
  const { lower, upper } = allocation.network.sides;
  const others = allocation.load[side]! - own;
  const least = lower[side]! - others;
  const most = upper[side]! - others;
  if (inFlight === null) return { lower: least, upper: most };
  const isClaimed = inFlight.isClaimed(side);
  return {
    lower: Math.min(least + inFlight.heldOf(side), own),
    upper: isClaimed ? (most === Infinity ? most : own) : Math.max(most, own),
  };
}

/** The agent's present pathway first, then the near ones. */
function listOptions(
  allocation: PartialAllocation,
  agent: number,
  stay: Int32Array | null,
  paths: readonly NearPath[],
): BlockColumn[] {
  const options: BlockColumn[] =
    stay === null ? [] : [{ agent, choices: stay, own: allocation.ownCost(agent) }];
  const stayKey = stay?.join();
  for (const path of paths) {
    if (path.choices.join() === stayKey) continue;
    options.push({ agent, choices: path.choices, own: allocation.valueOf(path) });
  }
  return options;
}

/** A column for each side that may be missed; what is claimed elsewhere stays missed as it is. */
function addMisses(
  allocation: PartialAllocation,
  builder: ProgramBuilder,
  objective: number[],
  { sides, inFlight }: { readonly sides: Iterable<number>; readonly inFlight: BlocksInFlight },
): Map<number, number> {
  const { missTier, missMost } = allocation.network.sides;
  const misses = new Map<number, number>();
  for (const s of sides) {
    if (missTier[s]! < 0) continue;
    objective.push(allocation.missCost(s));
    const now = allocation.missUnits(s, allocation.load[s]!);
    const limits = inFlight.isClaimed(s) ? { lower: now, upper: now } : { lower: 0, upper: missMost[s]! };
    misses.set(s, builder.addColumn(limits));
  }
  return misses;
}

/** One row an objective cap: the block uses no more of it than now, and its room. */
function addObjectiveCaps(
  allocation: PartialAllocation,
  builder: ProgramBuilder,
  block: {
    readonly columns: readonly BlockColumn[];
    readonly convexity: readonly (readonly number[])[];
    readonly misses: ReadonlyMap<number, number>;
    readonly room: Float64Array;
  },
): void {
  const { missTier, missWeight } = allocation.network.sides;
  for (const [h, values] of valuesOfCaps(allocation.network, allocation.objectiveCaps).entries()) {
    const { rates } = allocation.objectiveCaps[h]!;
    let used = block.room[h]!;
    for (const [at, own] of block.convexity.flat().entries()) {
      const { agent, choices } = block.columns[at]!;
      builder.entry(own, values.ofTaken(agent, choices));
    }
    // The present pathway comes first.
    let at = 0;
    for (const own of block.convexity) {
      const stay = block.columns[at]!;
      if (allocation.isPlaced(stay.agent)) used += values.ofTaken(stay.agent, stay.choices);
      at += own.length;
    }
    for (const [s, column] of block.misses) {
      const price = rates[missTier[s]!]! * missWeight[s]!;
      if (price !== 0) builder.entry(column, price);
      used += price * allocation.missUnits(s, allocation.load[s]!);
    }
    builder.endRow({ lower: -Infinity, upper: used });
  }
}

function startPoint(
  allocation: PartialAllocation,
  agents: readonly number[],
  size: number,
  known: {
    readonly current: readonly number[];
    readonly misses: ReadonlyMap<number, number>;
    readonly faults: Faults;
  },
): Float64Array | null {
  if (known.current.length < agents.length) return null;
  const point = new Float64Array(size);
  for (const column of known.current) point[column] = 1;
  for (const [s, column] of known.misses) point[column] = allocation.missUnits(s, allocation.load[s]!);
  for (const [column, units] of known.faults) point[column] = units;
  return point;
}

function forEachSide(
  allocation: PartialAllocation,
  path: Int32Array,
  visit: (side: number, weight: number) => void,
): void {
  const { demandOf, demands } = allocation.network;
  const { first, side, weight } = demands;
  for (const choice of path) {
    const demand = demandOf[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) visit(side[e]!, weight[e]!);
  }
}
