import type { Board } from '../board/board.ts';
import { sizesOf, valuesOfHolds } from '../prices/hold.ts';
import type { NearPaths, Reach } from '../prices/near-paths.ts';
import type { ListedPath, PathValues } from '../prices/path-values.ts';
import { Growing } from './growing.ts';

/** A smaller share of a pathway is forgotten. */
const LEAST_SHARE = 1e-4;
/** Fewer pathways than these call for more. */
const ENOUGH = 8;

/** Pathways that agents may take, side by side in flat arrays. */
export interface Face {
  /** Ascending. */
  readonly agents: readonly number[];
  /** Columns of the k-th agent: first[k] … first[k + 1] − 1. */
  readonly first: Int32Array;
  /** What the choices and misses of each column cost. */
  readonly own: Float64Array;
  /** Column j takes choice[firstChoice[j]] … */
  readonly firstChoice: Int32Array;
  readonly choice: Int32Array;
  /** … and counts with `weight[e]` in `side[e]` (holds, in their own measure, come after the sides), e = firstEntry[j] … firstEntry[j + 1] − 1. */
  readonly firstEntry: Int32Array;
  readonly side: Int32Array;
  readonly weight: Float64Array;
}

/** A face, and what share of it was taken. */
export interface SharedFace {
  readonly face: Face;
  readonly shares: Float64Array;
}

/**
 * Lists what each agent may take beside everybody on the board: what it has a share of in the former face, and what is near
 * its cheapest pathway. Shares are carried over; they need not add up to one. Unless it is to be `fresh`, what was listed
 * before stays, and only agents who are left with little of it get more.
 */
export function listFace(
  board: Board,
  near: NearPaths,
  agents: readonly number[],
  means: {
    readonly reach: Reach;
    readonly former: SharedFace;
    readonly fresh: boolean;
  },
): SharedFace {
  const { former, fresh } = means;
  const { face, shares } = former;
  const lists = new FaceLists(board, face);
  const placeOf = new Map(face.agents.map((agent, k) => [agent, k]));
  for (const agent of agents) {
    const k = placeOf.get(agent);
    const isKept = (column: number): boolean =>
      (!fresh || shares[column]! > LEAST_SHARE) && board.fits(agent, choicesOf(face, column));
    const kept = k === undefined ? [] : copyKept(lists, former, k, isKept);
    if (fresh || kept.length < ENOUGH) {
      for (const path of near.list(agent, means.reach).paths) {
        if (!board.fits(agent, path.choices)) continue;
        if (kept.some((column) => isTaken(face, column, path.choices))) continue;
        lists.add(path, 0);
      }
    }
    lists.endAgent();
  }
  return lists.build(agents);
}

/** Columns of the k-th agent that stay, copied run by run. */
function copyKept(
  lists: FaceLists,
  former: SharedFace,
  k: number,
  isKept: (column: number) => boolean,
): readonly number[] {
  const kept: number[] = [];
  const { first } = former.face;
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

class FaceLists {
  readonly #board: Board;
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
  constructor(board: Board, { own, choice, side }: Face) {
    this.#board = board;
    this.#held = valuesOfHolds(board.atlas, board.holds);
    this.#sizes = sizesOf(board.atlas, board.holds);
    this.#first = ints(board.atlas.agents + 1);
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
    const { sides, demandOf, demands } = this.#board.atlas;
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
    this.#own.push(this.#board.valueOf(path));
    this.#shares.push(share);
    this.#firstChoice.push(this.#choice.length);
    this.#firstEntry.push(this.#side.length);
  }

  /** Columns `from` … `end − 1` as they were. */
  copy({ face, shares }: SharedFace, from: number, end: number): void {
    const { firstChoice, choice, firstEntry, side, weight } = face;
    this.#firstChoice.pushRange(firstChoice, from + 1, end + 1, this.#choice.length - firstChoice[from]!);
    this.#firstEntry.pushRange(firstEntry, from + 1, end + 1, this.#side.length - firstEntry[from]!);
    this.#choice.pushRange(choice, firstChoice[from]!, firstChoice[end]!);
    this.#side.pushRange(side, firstEntry[from]!, firstEntry[end]!);
    this.#weight.pushRange(weight, firstEntry[from]!, firstEntry[end]!);
    this.#own.pushRange(face.own, from, end);
    this.#shares.pushRange(shares, from, end);
  }

  endAgent(): void {
    this.#first.push(this.#own.length);
  }

  build(agents: readonly number[]): SharedFace {
    const face = {
      agents,
      first: this.#first.take(),
      own: this.#own.take(),
      firstChoice: this.#firstChoice.take(),
      choice: this.#choice.take(),
      firstEntry: this.#firstEntry.take(),
      side: this.#side.take(),
      weight: this.#weight.take(),
    };
    return { face, shares: this.#shares.take() };
  }
}

type Ints = Growing<Int32Array>;
type Floats = Growing<Float64Array>;

function ints(expected: number): Ints {
  return new Growing((size) => new Int32Array(size), expected);
}

function floats(expected: number): Floats {
  return new Growing((size) => new Float64Array(size), expected);
}

/** The choices of a column. */
export function choicesOf({ firstChoice, choice }: Face, column: number): Int32Array {
  return choice.subarray(firstChoice[column]!, firstChoice[column + 1]!);
}

/** Does the column take just these choices? */
function isTaken({ firstChoice, choice }: Face, column: number, choices: Int32Array): boolean {
  const first = firstChoice[column]!;
  if (firstChoice[column + 1]! - first !== choices.length) return false;
  for (let at = 0; at < choices.length; at += 1) if (choice[first + at] !== choices[at]) return false;
  return true;
}
