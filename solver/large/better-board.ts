import { relativeGap, type Where } from '../engine.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import { closeBoard } from './close-board.ts';
import { dive } from './dive.ts';
import type { ProvedPrices } from './dual-ascent.ts';
import type { LargeEngine } from './large-engine.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';
import { openSequence } from './open-sequence.ts';
import { Regrets } from './regrets.ts';
import { rememberPaths } from './remember-paths.ts';

/** Up to so many agents, two expeditions and one linear program over all of them are worth their time. */
export const MOST_WHOLE = 1500;
/** Further away than this from the bound, neighbourhoods come before a proof. */
export const PROOF_GAP = 1e-4;
/** Agents of a neighbourhood: larger ones when smaller ones gain nothing more. */
export const SIZES: readonly number[] = [60, 110, 180, 280];
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;
/** Part of the time left that a look may take before larger neighbourhoods are tried. */
const QUICK_SHARE = 0.5;

/** What a search came to: an allocation (of all agents, or nearly), and what is proved of its total, among the pathways of its atlas. */
export interface SearchedTotal {
  readonly board: Board;
  readonly proved: ProvedPrices;
  readonly bound: number;
}

/**
 * Betters a board and what is proved of it: pathways for those who have none, neighbourhoods, and a proof as soon as it
 * promises to be one.
 */
export async function betterBoard(
  engine: LargeEngine,
  board: Board,
  proved: ProvedPrices,
  means: {
    /** The tier that the total is told as. */
    readonly where: Where;
    /** Seconds that are left for it. */
    readonly left: () => number;
    /** Agents of a neighbourhood, one size after the other. */
    readonly sizes: readonly number[];
    /** How much dearer than the cheapest ones pathways are looked at for a proof, one after the other; none: no proof is tried. */
    readonly reaches: readonly number[];
    /** Ends where somebody is still without a pathway after the first neighbourhoods. */
    readonly isTrial: boolean;
  },
): Promise<SearchedTotal> {
  const { where, left, isTrial } = means;
  const stop = (): boolean => engine.stopped() !== null || left() <= 0;
  const { rates } = board;
  let { bound } = proved;
  const isComplete = (): boolean => board.outside().length === 0;
  const tell = (): void => {
    if (!isComplete()) return;
    engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
  };
  const { prices } = proved;
  const pathsWithin = rememberPaths(board, rates, prices);
  const solve = (program: Program, start: Float64Array | null): Promise<Outcome> =>
    engine.close(program, start);
  await dive(board, board.outside(), { pathsWithin, relax: (program) => engine.relax(program), solve, stop });
  tell();
  const isGood = (): boolean => isComplete() && (relativeGap(board.total, bound) ?? 1) <= engine.gap;
  const regrets = new Regrets(board, rates, prices);
  const random = openSequence(engine.seed + 1);
  const close = async (most: number, share: number): Promise<void> => {
    const prove = (program: Program, start: Float64Array | null): Promise<Outcome> =>
      engine.prove(program, start, Math.max(1, share * left()));
    for (const reach of means.reaches) {
      if (!isComplete() || isGood() || bound >= board.total || stop()) return;
      bound = await closeBoard(board, proved, { bound, rates, reach, most, prove });
      tell();
    }
  };
  for (const size of means.sizes) {
    if (board.atlas.listed !== null || (relativeGap(board.total, bound) ?? 1) <= PROOF_GAP)
      await close(QUICK_PROOF, QUICK_SHARE);
    const isOver = (): boolean => isGood() || stop();
    await searchNeighbourhoods(board, {
      size,
      pathsWithin,
      exact: proved.exact,
      regrets,
      random,
      solve,
      stop: isOver,
      onGain: tell,
    });
    if (isTrial && !isComplete()) break;
  }
  await close(LAST_PROOF, 1);
  return { board, proved, bound };
}
