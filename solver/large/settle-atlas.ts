import type { TierResult } from '../compact/sum-tier.ts';
import { relativeGap } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import { boundTiers } from './bound-tiers.ts';
import { closeBoard } from './close-board.ts';
import { dive } from './dive.ts';
import { replayBoard } from './expedition.ts';
import type { LargeEngine } from './large-engine.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';
import { openSequence } from './open-sequence.ts';
import type { ProvedPrices } from './refine-prices.ts';
import { Regrets } from './regrets.ts';
import { rememberPaths } from './remember-paths.ts';
import { guideOf, weighTiers } from './weigh-tiers.ts';

/** Shares of the time left, at most: for ascent, for better prices, for an allocation along them; the rest is for what betters it. */
const ASCENT_SHARE = 0.25;
const REFINE_SHARE = 0.25;
const GLIDE_SHARE = 0.25;
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
  const explored = await engine.explore({
    atlas,
    rates,
    ascentSeconds: ASCENT_SHARE * seconds,
    refineSeconds: REFINE_SHARE * seconds,
    glideSeconds: GLIDE_SHARE * seconds,
  });
  if (explored.kind === 'lost') return null;
  const board = new Board(atlas, rates);
  replayBoard(board, explored);
  let proved: ProvedPrices = explored;
  const tier = model.tiers[guide]!.name;
  const { component, components } = place;
  const where = { tier, tierIndex: guide, tierCount: model.tiers.length, component, components };
  const isComplete = (): boolean => board.outside().length === 0;
  const tell = (): void => {
    if (!isComplete()) return;
    const { bound } = proved;
    engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
  };
  const { prices } = proved;
  const pathsWithin = rememberPaths(board, rates, prices);
  const solve = (program: Program, start: Float64Array | null): Promise<Outcome> =>
    engine.close(program, start);
  await dive(board, board.outside(), { pathsWithin, relax: (program) => engine.relax(program), solve, stop });
  tell();
  const isGood = (): boolean => isComplete() && (relativeGap(board.total, proved.bound) ?? 1) <= engine.gap;
  const regrets = new Regrets(board, rates, prices);
  const random = openSequence(engine.seed + 1);
  for (const size of SIZES) {
    await searchNeighbourhoods(board, {
      size,
      pathsWithin,
      regrets,
      random,
      solve,
      stop: () => isGood() || stop(),
      onGain: tell,
    });
    if (!isComplete() || isGood() || stop()) continue;
    const most = size === SIZES.at(-1) ? LAST_PROOF : QUICK_PROOF;
    const bound = await closeBoard(board, proved, {
      rates,
      most,
      prove: (...given) => engine.prove(...given),
    });
    if (bound > proved.bound) proved = { ...proved, bound };
    tell();
  }
  if (!isComplete()) return null;
  const chosen = board.taken.filter((choice) => choice >= 0).sort();
  return { chosen, tiers: boundTiers(model, atlas, { ...proved, chosen, rates, guide }) };
}
