import type { Board } from './board.ts';
import { sizesOf, valuesOfHolds } from './hold.ts';
import type { NearPaths } from './near-paths.ts';
import type { ListedPath, PathValues } from './path-values.ts';
import type { Reach } from './remember-paths.ts';

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
    readonly priceOf: (choice: number) => number;
    readonly reach: Reach;
    readonly former: SharedFace;
    readonly fresh: boolean;
  },
): SharedFace {
  const lists = new FaceLists(board);
  const priceOfFitting = (j: number): number => (board.hasRoom(j) ? means.priceOf(j) : Infinity);
  const { face, shares } = means.former;
  const placeOf = new Map(face.agents.map((agent, k) => [agent, k]));
  for (const agent of agents) {
    const kept = keptColumns(board, means, placeOf.get(agent));
    for (const column of kept) lists.copy(face, column, shares[column]!);
    if (means.fresh || kept.length < ENOUGH) {
      const known = new Set(kept.map((column) => choicesOf(face, column).join()));
      for (const path of near.list(agent, priceOfFitting, means.reach).paths) {
        if (!board.fits(path.choices) || known.has(path.choices.join())) continue;
        lists.add(path, 0);
      }
    }
    lists.endAgent();
  }
  return lists.build(agents);
}

function keptColumns(
  board: Board,
  { former: { face, shares }, fresh }: { readonly former: SharedFace; readonly fresh: boolean },
  k: number | undefined,
): number[] {
  const kept: number[] = [];
  if (k === undefined) return kept;
  for (let column = face.first[k]!; column < face.first[k + 1]!; column += 1) {
    const isWanted = !fresh || shares[column]! > LEAST_SHARE;
    if (isWanted && board.fits(choicesOf(face, column))) kept.push(column);
  }
  return kept;
}

class FaceLists {
  readonly #board: Board;
  readonly #held: readonly PathValues[];
  readonly #sizes: Float64Array;
  readonly #first = [0];
  readonly #own: number[] = [];
  readonly #shares: number[] = [];
  readonly #firstChoice = [0];
  readonly #choice: number[] = [];
  readonly #firstEntry = [0];
  readonly #side: number[] = [];
  readonly #weight: number[] = [];

  constructor(board: Board) {
    this.#board = board;
    this.#held = valuesOfHolds(board.atlas, board.holds);
    this.#sizes = sizesOf(board.atlas, board.holds);
  }

  add(path: ListedPath, share: number): void {
    const { sides, sideFirst, side, sideWeight } = this.#board.atlas;
    for (const j of path.choices) {
      this.#choice.push(j);
      for (let e = sideFirst[j]!; e < sideFirst[j + 1]!; e += 1) {
        this.#side.push(side[e]!);
        this.#weight.push(sideWeight[e]!);
      }
    }
    for (const [h, values] of this.#held.entries()) {
      this.#side.push(sides.count + h);
      this.#weight.push(values.of(path) / this.#sizes[sides.count + h]!);
    }
    this.#end(this.#board.valueOf(path), share);
  }

  copy(face: Face, column: number, share: number): void {
    this.#choice.push(...choicesOf(face, column));
    for (let e = face.firstEntry[column]!; e < face.firstEntry[column + 1]!; e += 1) {
      this.#side.push(face.side[e]!);
      this.#weight.push(face.weight[e]!);
    }
    this.#end(face.own[column]!, share);
  }

  #end(own: number, share: number): void {
    this.#own.push(own);
    this.#shares.push(share);
    this.#firstChoice.push(this.#choice.length);
    this.#firstEntry.push(this.#side.length);
  }

  endAgent(): void {
    this.#first.push(this.#own.length);
  }

  build(agents: readonly number[]): SharedFace {
    const face = {
      agents,
      first: Int32Array.from(this.#first),
      own: Float64Array.from(this.#own),
      firstChoice: Int32Array.from(this.#firstChoice),
      choice: Int32Array.from(this.#choice),
      firstEntry: Int32Array.from(this.#firstEntry),
      side: Int32Array.from(this.#side),
      weight: Float64Array.from(this.#weight),
    };
    return { face, shares: Float64Array.from(this.#shares) };
  }
}

/** The choices of a column. */
export function choicesOf({ firstChoice, choice }: Face, column: number): Int32Array {
  return choice.subarray(firstChoice[column]!, firstChoice[column + 1]!);
}
