import type { Where } from '../engine.ts';
import type { Atlas } from './atlas.ts';
import { betterBoard, MOST_WHOLE, type SearchedTotal } from './better-board.ts';
import { LEFT_OUT } from './block-program.ts';
import { Board } from './board.ts';
import type { ProvedPrices } from './dual-ascent.ts';
import { replayBoard } from './expedition.ts';
import type { LargeEngine } from './large-engine.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.2;
const REFINE_SHARE = 0.25;
const GLIDE_SHARE = 0.3;
/** The part of those without a pathway that gets one in a round; of few agents, two ways side by side. */
const PART = 0.04;
const PARTS: readonly number[] = [PART, 0.025];

/** What is searched, for how long, and what is told of it. */
export interface TotalSearch {
  readonly atlas: Atlas;
  readonly rates: Float64Array;
  /** The tier that the total is told as. */
  readonly where: Where;
  readonly seconds: number;
  /** Ends where somebody is still without a pathway after the first neighbourhoods. */
  readonly isTrial: boolean;
}

/** Prices, an allocation along them, then what betters it: the least weighted total of an atlas; `null` = nothing found. */
export async function searchTotal(
  engine: LargeEngine,
  { atlas, rates, where, seconds, isTrial }: TotalSearch,
): Promise<SearchedTotal | null> {
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
  };
  const found = await Promise.all(
    (isWhole ? PARTS : [PART]).map((part) => engine.explore({ ...task, part })),
  );
  const explored = found.filter((one) => one.kind === 'returned');
  const boards = explored.map((one) => replayBoard(new Board(atlas, rates), one));
  const [first] = explored;
  const [board] = boards.sort((a, b) => worthOf(a) - worthOf(b));
  if (first === undefined || board === undefined) return null;
  const proved: ProvedPrices = explored.reduce((best, one) => (one.bound > best.bound ? one : best), first);
  return await betterBoard(engine, board, proved, {
    where,
    isTrial,
    left: () => (until - performance.now()) / 1000,
  });
}

/** What a board is worth as a start: everybody's pathways, and dearly those who have none. */
function worthOf(board: Board): number {
  return board.total + LEFT_OUT * board.outside().length;
}
