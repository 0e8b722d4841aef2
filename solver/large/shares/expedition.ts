import type { Limit } from '../../model/limit.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { Board } from '../board/board.ts';
import { ascendPrices } from '../prices/dual-ascent.ts';
import type { Hold } from '../prices/hold.ts';
import { ascendByLevels } from '../prices/lift-prices.ts';
import { type ProvedPrices, proveBound, type ScaledPrices } from '../prices/prove-bound.ts';
import { glide } from './glide.ts';
import { MovingFace, refinePrices } from './refine-prices.ts';

/** A large field's weighted total, to be bounded, and its agents to be placed, on one thread. */
export interface ExpeditionTask {
  readonly atlas: Atlas;
  /** Weight of each tier; integers. */
  readonly rates: Float64Array;
  readonly holds: readonly Hold[];
  /** See `Board`. */
  readonly unit: number;
  /** Prices to begin with; with them no ascent is needed. */
  readonly start: Float64Array | null;
  /** Seconds for ascent, for better prices after it, and for placing agents along them. */
  readonly ascentSeconds: number;
  readonly refineSeconds: number;
  readonly glideSeconds: number;
  /** The part of those without a pathway that gets one in a round, unless time is short; `null`: nobody is to be placed. */
  readonly part: number | null;
  /** It ends where prices prove that it is in vain; `null`: it never is. */
  readonly vain: InVain | null;
}

/** An allocation that costs more than this, at these rates, is not looked for. */
export interface InVain {
  /** By tier. */
  readonly rates: Float64Array;
  readonly above: number;
}

export interface Returned extends ProvedPrices {
  readonly kind: 'returned';
  /** Choices by agent and position, −1 after the last; an agent without a pathway has none. */
  readonly taken: Int32Array;
  /** What each agent's pathway costs it, misses included; NaN where it has none. */
  readonly own: Float64Array;
  /** Every allocation costs more than is looked for, by these prices; `null` = as far as is known, not. */
  readonly vain: ScaledPrices | null;
}

export type ExpeditionResult =
  | Returned
  | { readonly kind: 'lost'; readonly limit: Limit; readonly message: string | null };

/** Evaluations after which steps on the relaxation gain more than going on. */
const MOST_EVALUATIONS = 300;
/** The same where nothing but a proof is sought that somebody is left for good. */
const MOST_TO_PROVE = 150;

/** Prices by ascent, better ones from the relaxation, and an allocation along its shares. */
export function runExpedition(
  task: ExpeditionTask,
  context: { readonly interrupted: () => Limit | null; readonly now: () => number },
): ExpeditionResult {
  const { atlas, rates, vain } = task;
  const within = (seconds: number): { readonly left: () => number; readonly stop: () => boolean } => {
    const until = context.now() + 1000 * seconds;
    const left = (): number => until - context.now();
    return { left, stop: () => context.interrupted() !== null || left() < 0 };
  };
  const prices =
    task.start ??
    ascendByLevels(atlas, {
      rates,
      start: null,
      ceiling: null,
      evaluations: MOST_EVALUATIONS,
      stop: within(task.ascentSeconds).stop,
      ...(vain === null ? {} : { isEnough: (now) => proveVain(task, vain, now) !== null }),
    }).prices;
  const board = new Board(atlas, rates, task);
  const conclude = (proved: ProvedPrices, inVain: ScaledPrices | null): Returned => {
    return { kind: 'returned', ...proved, taken: board.taken, own: ownCosts(board), vain: inVain };
  };
  const known = proveBound(atlas, rates, prices, task.holds);
  const early = vain === null ? null : proveVain(task, vain, prices);
  if (early !== null) return conclude(known, early);
  const face = new MovingFace(board, rates, prices);
  const refined = refinePrices(board, face, { rates, known, stop: within(task.refineSeconds).stop });
  const { part } = task;
  if (part !== null) glide(board, face, { part, ...within(task.glideSeconds) });
  const isOpen = !board.isComplete();
  const { stop } = within(task.ascentSeconds);
  return conclude(refined, vain !== null && isOpen ? raiseVain(task, vain, refined.prices, stop) : null);
}

/** The prices, where they prove that every allocation costs more than is looked for. */
function proveVain(
  { atlas, holds }: ExpeditionTask,
  { rates, above }: InVain,
  prices: Float64Array,
): ScaledPrices | null {
  const { exact, proof } = proveBound(atlas, rates, prices, holds);
  return exact > above ? proof : null;
}

/** The same, or of prices that an ascent from them leads to. */
function raiseVain(
  task: ExpeditionTask,
  vain: InVain,
  start: Float64Array,
  stop: () => boolean,
): ScaledPrices | null {
  const known = proveVain(task, vain, start);
  if (known !== null) return known;
  let top = -Infinity;
  const { prices } = ascendPrices(task.atlas, {
    rates: vain.rates,
    start,
    ceiling: null,
    evaluations: MOST_TO_PROVE,
    stop: () => top > vain.above || stop(),
    onGain: (value) => {
      top = value;
    },
  });
  return proveVain(task, vain, prices);
}

/** What each agent's pathway costs it; NaN for those without one. */
function ownCosts(board: Board): Float64Array {
  const { agents } = board.atlas;
  return Float64Array.from({ length: agents }, (_, agent) =>
    board.isPlaced(agent) ? board.ownCost(agent) : Number.NaN,
  );
}

/** Puts everybody onto a board who has a pathway. */
export function replayBoard(board: Board, { taken, own }: Returned): Board {
  const { agents, periods } = board.atlas;
  for (let agent = 0; agent < agents; agent += 1) {
    if (Number.isNaN(own[agent]!)) continue;
    const path = taken.slice(agent * periods, (agent + 1) * periods).filter((choice) => choice >= 0);
    board.place(agent, path, own[agent]!);
  }
  return board;
}
