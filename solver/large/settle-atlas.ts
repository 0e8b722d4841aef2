import type { TierResult } from '../compact/sum-tier.ts';
import { relativeGap } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Atlas } from './atlas.ts';
import { LEFT_OUT } from './block-program.ts';
import { Board } from './board.ts';
import { boundTiers } from './bound-tiers.ts';
import { closeBoard } from './close-board.ts';
import { dive } from './dive.ts';
import { cheapestOf, openSequence, ownCosts, type Returned, replayBoard } from './expedition.ts';
import { improvePrices, type ProvedPrices } from './improve-prices.ts';
import type { LargeEngine } from './large-engine.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';
import { type PathsWithin, rememberPaths } from './remember-paths.ts';
import { guideOf, weighTiers } from './weigh-tiers.ts';

/** Shares of the time left: for prices, then for chains; the rest is for neighbourhoods. */
const ASCENT_SHARE = 0.2;
const CHAIN_SHARE = 0.25;
/** No linear program for better prices is begun after this share. */
const PRICE_SHARE = 0.4;
const MOST_ASCENT_SECONDS = 40;
/** Up to this many agents are priced and placed by linear programs over all of them. */
const MOST_WHOLE = 1500;
/** More agents than these without a pathway are brought in by chains, fewer by neighbourhoods. */
const FEW_OUTSIDE = 3;
/** Dives side by side: the part of the agents that each settles in a round. */
const DIVES: readonly number[] = [0.15, 0.08];
/** Agents of a neighbourhood: larger ones when smaller ones gain nothing more. */
const SIZES: readonly number[] = [60, 110, 180, 280];
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;

/** Which component it is, and its share of the time left. */
export interface Place {
  readonly share: number;
  readonly component: number;
  readonly components: number;
}

/** Settles one component; `null` when somebody is still without a pathway at the end. */
export async function settleAtlas(
  engine: LargeEngine,
  model: PathwayModel,
  atlas: Atlas,
  place: Place,
): Promise<{ chosen: Int32Array; tiers: TierResult[] } | null> {
  const guide = guideOf(model);
  const rates = weighTiers(model, guide);
  const seconds = engine.remaining() * place.share;
  const until = performance.now() + seconds * 1000;
  const stop = (): boolean => engine.stopped() !== null || performance.now() > until;
  const chainSeconds = seconds * CHAIN_SHARE;
  const ascentSeconds = Math.min(MOST_ASCENT_SECONDS, seconds * ASCENT_SHARE);
  const { seed, gap } = engine;
  const task = { atlas, rates, ascentSeconds, seed, gap };
  const isWhole = atlas.agents <= MOST_WHOLE;
  const explored = await engine.explore({
    ...task,
    chainSeconds: isWhole ? null : chainSeconds,
    start: null,
  });
  if (explored.kind === 'lost') return null;
  let board = new Board(atlas, rates);
  let proved: ProvedPrices = explored;
  const tier = model.tiers[guide]!.name;
  const { component, components } = place;
  const where = { tier, tierIndex: guide, tierCount: model.tiers.length, component, components };
  const tell = (): void => {
    if (!isComplete(board)) return;
    const { bound } = proved;
    engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
  };
  if (isWhole) {
    const priced = until - (1 - PRICE_SHARE) * seconds * 1000;
    const enough = (): boolean => stop() || performance.now() > priced;
    ({ board, proved } = await diveWhole(engine, atlas, explored, { rates, stop, enough }));
  }
  if (!isWhole) replayBoard(board, explored);
  if (isWhole && outsideOf(board).length > FEW_OUTSIDE) {
    const start = { prices: proved.prices, taken: board.taken, own: ownCosts(board) };
    const left = Math.max(0, (until - performance.now()) / 1000);
    const finished = await engine.explore({
      ...task,
      ascentSeconds: 0,
      chainSeconds: Math.min(chainSeconds, left),
      start,
    });
    board = new Board(atlas, rates);
    replayBoard(board, finished.kind === 'returned' ? finished : start);
  }
  tell();
  const isGood = (): boolean =>
    isComplete(board) && (relativeGap(board.total, proved.bound) ?? 1) <= engine.gap;
  const { prices } = proved;
  const pathsWithin = rememberPaths(board, rates, prices);
  const random = openSequence(engine.seed + 1);
  for (const size of SIZES) {
    await searchNeighbourhoods(board, {
      size,
      pathsWithin,
      search: { prices, cheapest: cheapestOf(atlas, board, prices, rates), random },
      solve: (program, start) => engine.close(program, start),
      stop: () => isGood() || stop(),
      onGain: tell,
    });
    if (!isComplete(board) || isGood() || stop()) continue;
    const most = size === SIZES.at(-1) ? LAST_PROOF : QUICK_PROOF;
    const bound = await closeBoard(board, proved, {
      rates,
      most,
      prove: (...given) => engine.prove(...given),
    });
    if (bound > proved.bound) proved = { ...proved, bound };
    tell();
  }
  if (!isComplete(board)) return null;
  const chosen = board.taken.filter((choice) => choice >= 0).sort();
  return { chosen, tiers: boundTiers(model, atlas, { ...proved, chosen, rates, guide }) };
}

/** Better prices by linear programs, and the best of the allocations that dives along them come to. */
async function diveWhole(
  engine: LargeEngine,
  atlas: Atlas,
  explored: Returned,
  {
    rates,
    stop,
    enough,
  }: {
    readonly rates: Float64Array;
    readonly stop: () => boolean;
    /** Has enough time gone into prices? */
    readonly enough: () => boolean;
  },
): Promise<{ readonly board: Board; readonly proved: ProvedPrices }> {
  const relax = (program: Program): Promise<Outcome> => engine.relax(program);
  const boards = DIVES.map(() => new Board(atlas, rates));
  const [board] = boards as [Board, ...Board[]];
  const pathsUnder = (prices: Float64Array): PathsWithin => rememberPaths(board, rates, prices);
  const proved = await improvePrices(board, explored, {
    rates,
    pathsUnder,
    relax,
    stop: enough,
  });
  const pathsWithin = pathsUnder(proved.prices);
  const solve = (program: Program, start: Float64Array | null): Promise<Outcome> =>
    engine.close(program, start);
  await Promise.all(
    DIVES.map((part, d) => dive(boards[d]!, outsideOf(board), { pathsWithin, relax, solve, stop, part })),
  );
  const worth = (b: Board): number => b.total + LEFT_OUT * outsideOf(b).length;
  return { board: boards.reduce((best, other) => (worth(other) < worth(best) ? other : best)), proved };
}

function outsideOf(board: Board): number[] {
  const outside: number[] = [];
  for (let agent = 0; agent < board.atlas.agents; agent += 1) if (!board.isPlaced(agent)) outside.push(agent);
  return outside;
}

function isComplete(board: Board): boolean {
  return outsideOf(board).length === 0;
}
