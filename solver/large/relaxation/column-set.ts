import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { NearPaths, Reach } from '../prices/near-paths.ts';
import { sizesOf, valuesOfCaps } from '../prices/objective-cap.ts';
import type { ListedPath, PathValues } from '../prices/path-values.ts';
import { GrowableArray } from './growable-array.ts';

/** A smaller share of a pathway is forgotten. */
const LEAST_SHARE = 1e-4;
/** Fewer pathways than these call for more. */
const ENOUGH = 8;

/** Pathways that agents may take, side by side in flat arrays. */
export interface ColumnSet {
  /** Ascending. */
  readonly agents: readonly number[];
  /** Columns of the k-th agent: first[k] … first[k + 1] − 1. */
  readonly first: Int32Array;
  /** What the choices and misses of each column cost. */
  readonly own: Float64Array;
  /** Column j takes choice[firstChoice[j]] … */
  readonly firstChoice: Int32Array;
  readonly choice: Int32Array;
  /** … and counts with `weight[e]` in `side[e]` (objective caps, in their own measure, come after the sides), e = firstEntry[j] … firstEntry[j + 1] − 1. */
  readonly firstEntry: Int32Array;
  readonly side: Int32Array;
  readonly weight: Float64Array;
}

/** Columns, and what share of each is taken. */
export interface FractionalColumns {
  readonly columns: ColumnSet;
  readonly shares: Float64Array;
}

/**
 * Lists what each agent may take beside everybody placed: what it has a share of in the former set, and what is near
 * its cheapest pathway. Shares are carried over; they need not add up to one. Unless it is to be `fresh`, what was listed
 * before stays, and only agents who are left with little of it get more.
 */
export function listColumns(
  allocation: PartialAllocation,
  near: NearPaths,
  agents: readonly number[],
  options: {
    readonly reach: Reach;
    readonly former: FractionalColumns;
    readonly fresh: boolean;
  },
): FractionalColumns {
  const { former, fresh } = options;
  const { columns, shares } = former;
  const lists = new ColumnLists(allocation, columns);
  const placeOf = new Map(columns.agents.map((agent, k) => [agent, k]));
  for (const agent of agents) {
    const k = placeOf.get(agent);
    const isKept = (column: number): boolean =>
      (!fresh || shares[column]! > LEAST_SHARE) && allocation.fits(agent, choicesOf(columns, column));
    const kept = k === undefined ? [] : copyKept(lists, former, k, isKept);
    if (fresh || kept.length < ENOUGH) {
      for (const path of near.list(agent, options.reach).paths) {
        if (!allocation.fits(agent, path.choices)) continue;
        if (kept.some((column) => isTaken(columns, column, path.choices))) continue;
        lists.add(path, 0);
      }
    }
    lists.endAgent();
  }
  return lists.build(agents);
}

/** Columns of the k-th agent that stay, copied run by run. */
function copyKept(
  lists: ColumnLists,
  former: FractionalColumns,
  k: number,
  isKept: (column: number) => boolean,
): readonly number[] {
  const kept: number[] = [];
  const { first } = former.columns;
  const end = first[k + 1]!;
  let start = first[k]!;
  for (let column = start; column <= end; column += 1) {
    if (column < end && isKept(column)) {
      kept.push(column);
      continue;
    }
    if (start < column) lists.copy(former, start, column);
    start = column + 1;
  }
  return kept;
}

class ColumnLists {
  readonly #allocation: PartialAllocation;
  readonly #held: readonly PathValues[];
  readonly #sizes: Float64Array;
  readonly #first: Ints;
  readonly #own: Floats;
  readonly #shares: Floats;
  readonly #firstChoice: Ints;
  readonly #choice: Ints;
  readonly #firstEntry: Ints;
  readonly #side: Ints;
  readonly #weight: Floats;

  /** Not much is listed beyond what was before. */
  constructor(allocation: PartialAllocation, { own, choice, side }: ColumnSet) {
    this.#allocation = allocation;
    this.#held = valuesOfCaps(allocation.network, allocation.objectiveCaps);
    this.#sizes = sizesOf(allocation.network, allocation.objectiveCaps);
    this.#first = ints(allocation.network.agents + 1);
    this.#own = floats(own.length);
    this.#shares = floats(own.length);
    this.#firstChoice = ints(own.length + 1);
    this.#choice = ints(choice.length);
    this.#firstEntry = ints(own.length + 1);
    this.#side = ints(side.length);
    this.#weight = floats(side.length);
    for (const list of [this.#first, this.#firstChoice, this.#firstEntry]) list.push(0);
  }

  add(path: ListedPath, share: number): void {
    const { sides, demandOf, demands } = this.#allocation.network;
    for (const j of path.choices) {
      this.#choice.push(j);
      const end = demands.first[demandOf[j]! + 1]!;
      for (let e = demands.first[demandOf[j]!]!; e < end; e += 1) {
        this.#side.push(demands.side[e]!);
        this.#weight.push(demands.weight[e]!);
      }
    }
    for (const [h, values] of this.#held.entries()) {
      this.#side.push(sides.count + h);
      this.#weight.push(values.of(path) / this.#sizes[sides.count + h]!);
    }
    this.#own.push(this.#allocation.valueOf(path));
    this.#shares.push(share);
    this.#firstChoice.push(this.#choice.length);
    this.#firstEntry.push(this.#side.length);
  }

  /** Columns `from` … `end − 1` as they were. */
  copy({ columns, shares }: FractionalColumns, from: number, end: number): void {
    const { firstChoice, choice, firstEntry, side, weight } = columns;
    this.#firstChoice.pushRange(firstChoice, from + 1, end + 1, this.#choice.length - firstChoice[from]!);
    this.#firstEntry.pushRange(firstEntry, from + 1, end + 1, this.#side.length - firstEntry[from]!);
    this.#choice.pushRange(choice, firstChoice[from]!, firstChoice[end]!);
    this.#side.pushRange(side, firstEntry[from]!, firstEntry[end]!);
    this.#weight.pushRange(weight, firstEntry[from]!, firstEntry[end]!);
    this.#own.pushRange(columns.own, from, end);
    this.#shares.pushRange(shares, from, end);
  }

  endAgent(): void {
    this.#first.push(this.#own.length);
  }

  build(agents: readonly number[]): FractionalColumns {
    const columns = {
      agents,
      first: this.#first.take(),
      own: this.#own.take(),
      firstChoice: this.#firstChoice.take(),
      choice: this.#choice.take(),
      firstEntry: this.#firstEntry.take(),
      side: this.#side.take(),
      weight: this.#weight.take(),
    };
    return { columns, shares: this.#shares.take() };
  }
}

type Ints = GrowableArray<Int32Array>;
type Floats = GrowableArray<Float64Array>;

function ints(expected: number): Ints {
  return new GrowableArray((size) => new Int32Array(size), expected);
}

function floats(expected: number): Floats {
  return new GrowableArray((size) => new Float64Array(size), expected);
}

/** The choices of a column. */
export function choicesOf({ firstChoice, choice }: ColumnSet, column: number): Int32Array {
  return choice.subarray(firstChoice[column]!, firstChoice[column + 1]!);
}

/** Does the column take just these choices? */
function isTaken({ firstChoice, choice }: ColumnSet, column: number, choices: Int32Array): boolean {
  const first = firstChoice[column]!;
  if (firstChoice[column + 1]! - first !== choices.length) return false;
  for (let at = 0; at < choices.length; at += 1) if (choice[first + at] !== choices[at]) return false;
  return true;
}
