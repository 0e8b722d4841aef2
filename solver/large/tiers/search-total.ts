import type { Where } from '../../engine/engine.ts';
import { relativeGap } from '../../model/tier-result.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { Board } from '../board/board.ts';
import { copyBoard, layOut } from '../board/copy-board.ts';
import {
  betterBoard,
  MOST_WHOLE,
  promisesProof,
  type SearchEnds,
  type SearchedTotal,
  SPARED_SHARES,
  WHOLE_SHARES,
} from '../improve/better-board.ts';
import { FIRST_RUNG, LADDER } from '../improve/ladder.ts';
import type { LargeEngine } from '../large-engine.ts';
import type { ProvedPrices, ScaledPrices } from '../prices/prove-bound.ts';
import { type InVain, replayBoard } from '../shares/expedition.ts';
import { narrowPaths } from '../shares/narrow-paths.ts';
import { polishPrices } from '../shares/polish-prices.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.2;
const REFINE_SHARE = 0.25;
const GLIDE_SHARE = 0.3;
/** The part of those without a pathway that gets one in a round; of few agents, two ways side by side. */
const PART = 0.04;
const PARTS: readonly number[] = [PART, 0.025];

/** Share of the time that has to be left for prices to be bettered more than once. */
const UNHURRIED = 0.5;
/** Pathways are written down when a total is nearer to its bound than this. */
const NEAR = 1e-3;
/** Where tiers follow, the least total is mostly very near to what is proved of it; … */
const NEAR_FIRST: readonly (readonly number[])[] = [[2, 12], [Infinity]];
/** … where none does, somewhat further away. */
const FAR_FIRST: readonly (readonly number[])[] = [[4, 12], [Infinity]];

/** What is searched, for how long, and what is told of it. */
export interface TotalSearch extends SearchEnds {
  readonly atlas: Atlas;
  readonly rates: Float64Array;
  /** What tiers that follow may be given of it, for an allocation. */
  readonly given: (chosen: Int32Array) => number;
  /** The tier that the total is told as. */
  readonly where: Where;
  readonly seconds: number;
  /** Everybody's choices in order of start, to begin with; `null` = none are known. */
  readonly known: readonly Int32Array[] | null;
  /** See `ExpeditionTask`. */
  readonly vain: InVain | null;
  /** No tier follows. */
  readonly isLast: boolean;
}

/** There is no allocation of those looked for, as prices prove. */
export interface SearchedInVain {
  readonly vain: ScaledPrices;
}

/**
 * Prices, an allocation along them, then what betters it: the least weighted total of an atlas; `null` = nothing found.
 * `told` are the prices that prove the most against all pathways.
 */
export async function searchTotal(
  engine: LargeEngine,
  { atlas, rates, given, where, seconds, known, isTrial, isStart, vain, isLast }: TotalSearch,
): Promise<(SearchedTotal & { readonly told: ProvedPrices }) | SearchedInVain | null> {
  const until = performance.now() + seconds * 1000;
  const isWhole = atlas.agents <= MOST_WHOLE;
  const task = {
    atlas,
    rates,
    holds: [],
    unit: 1,
    start: null,
    ascentSeconds: ASCENT_SHARE * seconds,
    refineSeconds: REFINE_SHARE * seconds,
    glideSeconds: GLIDE_SHARE * seconds,
    vain,
  };
  const outcomes = await Promise.all(
    (isWhole ? PARTS : [PART]).map((part) => engine.explore({ ...task, part })),
  );
  const explored = outcomes.filter((one) => one.kind === 'returned');
  for (const one of explored) if (one.vain !== null) return { vain: one.vain };
  const boards = explored.map((one) => replayBoard(new Board(atlas, rates), one));
  const [first] = explored;
  if (known !== null) boards.push(layOut(new Board(atlas, rates), (agent) => known[agent]!));
  const [board] = boards.sort((a, b) => a.amiss - b.amiss || a.total - b.total);
  if (first === undefined || board === undefined) return null;
  const left = (): number => (until - performance.now()) / 1000;
  const means: Means = {
    where,
    isTrial,
    isStart,
    proofShares: isLast ? WHOLE_SHARES : SPARED_SHARES,
    reaches: isLast ? FAR_FIRST : NEAR_FIRST,
    left,
    relax: (program) => engine.relax(program),
    stop: () => engine.stopped() !== null || left() <= 0,
    hurry: () => left() < UNHURRIED * seconds,
  };
  const proved: ProvedPrices = explored.reduce((best, one) => (one.bound > best.bound ? one : best), first);
  if (isStart && board.isComplete()) return { board, proved, bound: proved.bound, told: proved };
  if (!isWhole) {
    const found = await betterBoard(engine, board, proved, { ...means, ladder: LADDER });
    return { ...found, told: proved };
  }
  const told = isStart ? proved : await polishPrices(board, proved, means);
  // Where nothing has to be held afterwards, pathways need not be written down to prove what is nearly proved.
  const isClose = board.isComplete() && promisesProof(board, told.bound);
  const found =
    isLast && isClose
      ? await betterBoard(engine, board, told, { ...means, ladder: LADDER })
      : await searchNarrow(engine, board, told, { ...means, given, isLast });
  return { ...found, told };
}

type Means = Omit<Parameters<typeof betterBoard>[3], 'ladder'> & Parameters<typeof polishPrices>[2];

/** Small neighbourhoods first; then among what the total they come to leaves of the pathways. */
async function searchNarrow(
  engine: LargeEngine,
  board: Board,
  known: ProvedPrices,
  means: Means & Pick<TotalSearch, 'given' | 'isLast'>,
): Promise<SearchedTotal> {
  const rough = await betterBoard(engine, board, known, {
    ...means,
    ladder: FIRST_RUNG,
    reaches: means.isLast ? means.reaches : [],
    proofShares: { ...means.proofShares, last: 0 },
  });
  const isComplete = board.isComplete();
  const isEnough = isComplete ? means.isStart || rough.bound >= board.total : means.isTrial;
  if (isEnough) return rough;
  const isNear = (relativeGap(board.total, rough.bound) ?? 1) <= NEAR;
  const { atlas, proved } =
    isComplete && isNear
      ? await narrowPaths(board, known, { ...means, most: board.total + means.given(board.chosen()) })
      : { atlas: board.atlas, proved: known };
  const inner = atlas.listed === null ? board : new Board(atlas, board.rates);
  if (inner !== board) copyBoard(board, inner);
  const found = await betterBoard(engine, inner, proved, { ...means, ladder: LADDER });
  return { ...found, bound: Math.max(rough.bound, found.bound) };
}
