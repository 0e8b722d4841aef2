import { relativeGap, type Where } from '../engine.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Atlas } from './atlas.ts';
import { LEFT_OUT } from './block-program.ts';
import { Board } from './board.ts';
import { closeBoard } from './close-board.ts';
import { dive } from './dive.ts';
import { replayBoard } from './expedition.ts';
import type { LargeEngine } from './large-engine.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';
import { openSequence } from './open-sequence.ts';
import { polishPrices } from './polish-prices.ts';
import type { ProvedPrices } from './refine-prices.ts';
import { Regrets } from './regrets.ts';
import { rememberPaths } from './remember-paths.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.2;
const REFINE_SHARE = 0.25;
const GLIDE_SHARE = 0.3;
/** The part of those without a pathway that gets one in a round; of few agents, two ways side by side. */
const PART = 0.04;
const PARTS: readonly number[] = [PART, 0.025];
/** Up to so many agents, two expeditions and one linear program over all of them are worth their time. */
const MOST_WHOLE = 1500;
/** Further away than this from the bound, neighbourhoods come before a proof. */
const PROOF_GAP = 1e-4;
/** Agents of a neighbourhood: larger ones when smaller ones gain nothing more. */
const SIZES: readonly number[] = [60, 110, 180, 280];
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;

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

/** What a search came to: an allocation (of all agents, or nearly), and what is proved of its total. */
export interface SearchedTotal {
  readonly board: Board;
  readonly proved: ProvedPrices;
  readonly bound: number;
}

/** Prices, an allocation along them, then what betters it: the least weighted total of an atlas; `null` = nothing found. */
export async function searchTotal(
  engine: LargeEngine,
  { atlas, rates, where, seconds, isTrial }: TotalSearch,
): Promise<SearchedTotal | null> {
  const until = performance.now() + seconds * 1000;
  const stop = (): boolean => engine.stopped() !== null || performance.now() > until;
  const isWhole = atlas.agents <= MOST_WHOLE;
  const task = {
    atlas,
    rates,
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
  let proved: ProvedPrices = explored.reduce((best, one) => (one.bound > best.bound ? one : best), first);
  let { bound } = proved;
  const isComplete = (): boolean => board.outside().length === 0;
  const tell = (): void => {
    if (!isComplete()) return;
    engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
  };
  if (isWhole) {
    proved = await polishPrices(board, proved, {
      rates,
      pathsUnder: (under) => rememberPaths(board, rates, under),
      relax: (program) => engine.relax(program),
      stop,
    });
    bound = proved.bound;
  }
  const { prices } = proved;
  const pathsWithin = rememberPaths(board, rates, prices);
  const solve = (program: Program, start: Float64Array | null): Promise<Outcome> =>
    engine.close(program, start);
  await dive(board, board.outside(), { pathsWithin, relax: (program) => engine.relax(program), solve, stop });
  tell();
  const isGood = (): boolean => isComplete() && (relativeGap(board.total, bound) ?? 1) <= engine.gap;
  const regrets = new Regrets(board, rates, prices);
  const random = openSequence(engine.seed + 1);
  const close = async (most: number): Promise<void> => {
    if (!isComplete() || isGood() || stop()) return;
    const prove = (program: Program, start: Float64Array | null): Promise<Outcome> =>
      engine.prove(program, start);
    bound = await closeBoard(board, proved, { bound, rates, most, prove });
    tell();
  };
  for (const size of SIZES) {
    if ((relativeGap(board.total, bound) ?? 1) <= PROOF_GAP) await close(QUICK_PROOF);
    const isOver = (): boolean => isGood() || stop();
    await searchNeighbourhoods(board, {
      size,
      pathsWithin,
      regrets,
      random,
      solve,
      stop: isOver,
      onGain: tell,
    });
    if (isTrial && !isComplete()) break;
  }
  await close(LAST_PROOF);
  return { board, proved, bound };
}

/** What a board is worth as a start: everybody's pathways, and dearly those who have none. */
function worthOf(board: Board): number {
  return board.total + LEFT_OUT * board.outside().length;
}
