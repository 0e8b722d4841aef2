import type { Where } from '../../engine/engine.ts';
import { relativeGap } from '../../model/tier-result.ts';
import { adoptBest, bestValue } from '../relaxation/best-allocation.ts';
import type { CountLimit, PathwayProblem, SlotPrices } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { roundUp, valueStep } from '../relaxation/value-step.ts';
import { chooseAgain } from './choose-again.ts';
import { type Closed, closeByFlow, countArcs, within } from './close-by-flow.ts';
import { searchCompact } from './compact-search.ts';
import { decideFewer } from './decide-fewer.ts';
import { isLean, rememberEverything } from './lean-problem.ts';
import { limitsByArcs } from './limits-by-arcs.ts';

/** How far a search looks: over so many arcs of the best prices, or so far above the bound, as a share of it. */
export type Rung = { readonly arcs: number } | { readonly reach: number };

/**
 * Searches in turn. What a few thousand arcs rule out takes a second, and leaves less to the next. Where the prices tell more of
 * them apart no longer, distances do.
 */
const RUNGS: readonly Rung[] = [
  { arcs: 4000 },
  { arcs: 8000 },
  { reach: 0.000_25 },
  { reach: 0.001 },
  { reach: 0.005 },
  { reach: 0.02 },
  { reach: Infinity },
];
/** The least distance worth a search of its own. */
const LEAST_REACH = 12;
/** Beyond so many arcs the compact program finds a value first. */
const FLOW_ARCS = 8100;
/** Where remembering all limits takes more arcs, a rung is left to the compact program. */
const REMEMBERED_ARCS = 100_000;
/** Of a value further above the bound than this, the first search by the compact program is given up after so many iterations … */
const WIDE_GAP = 0.1;
const WIDE_EFFORT = 5000;
/** Beyond this many arcs, who carries more is counted pathway by pathway. */
const COUNTED_ARCS = 60_000;

export interface Climb {
  readonly aim: Aim;
  readonly where: Where;
  /** Prices of `from`, and what is proved of the aim. */
  readonly prices: SlotPrices;
  readonly bound: number;
  /** The last one has to reach as far as there is anything. */
  readonly rungs?: readonly Rung[];
}

/** Where a climb ended: a proved bound, Infinity where no allocation is left. */
export type Climbed =
  | { readonly kind: 'climbed'; readonly bound: number }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Searches the problem upwards from what is proved of an aim, over more and more arcs of `from` (the problem itself, or with
 * tighter slots). A value found ends the search where nothing below it is left out; none found raises the bound.
 */
export async function climb(
  engine: ProblemEngine,
  problem: PathwayProblem,
  from: PathwayProblem,
  { aim, where, prices, bound: least, rungs = RUNGS }: Climb,
): Promise<Climbed> {
  const step = valueStep(problem.model, aim);
  let bound = least;
  let limitOf: ((arcs: number) => number) | null = null;
  let isPolished = false;
  for (const rung of rungs) {
    if (engine.isOver()) break;
    const value = bestValue(problem, aim);
    if (value !== null && (relativeGap(value, bound) ?? Infinity) <= engine.gap) break;
    limitOf ??= limitsByArcs(from, aim, prices);
    // Only what is better than the best matters: at most value − 1.
    const reached =
      'arcs' in rung ? limitOf(rung.arcs) : least + Math.max(LEAST_REACH, rung.reach * Math.max(1, least));
    let limit = Math.min(Math.floor(reached), (value ?? Infinity) - 1);
    if (limit < bound) continue;
    let trial = within(from, aim, prices, limit);
    if (aim.kind === 'tier' && countArcs(trial) > FLOW_ARCS) {
      const isWide = !isPolished && (relativeGap(value, bound) ?? 0) > WIDE_GAP;
      const searched = await searchCompact(engine, problem, trial, {
        tier: aim.tier,
        cutoff: limit + 1,
        ...(isWide ? { effort: WIDE_EFFORT } : {}),
        where,
      });
      if (searched.kind === 'fault') return searched;
      // … and what is held is improved before the search goes on: it may be all that there is time for.
      if (isWide && searched.isGivenUp) {
        isPolished = true;
        const failed = await chooseAgain(engine, problem, { tier: aim.tier, bound, where });
        if (failed !== null) return failed;
      }
      bound = Math.max(bound, roundUp(Math.min(searched.bound, limit + 1), step));
      limit = Math.min(limit, (bestValue(problem, aim) ?? Infinity) - 1);
      if (limit < bound) continue;
      trial = within(from, aim, prices, limit);
    }
    // The last rung is worth more than the others: nothing comes after it.
    if (rung !== rungs.at(-1) && isLean(trial) && !rememberEverything(trial, REMEMBERED_ARCS)) continue;
    const closed = await searchTrial(engine, problem, trial, { aim, where, bound, limit });
    if (closed.kind === 'fault') return closed;
    if (closed.kind === 'stopped') return { kind: 'climbed', bound: Math.max(bound, closed.bound) };
    // Beyond the limit arcs are missing: a value found there is one to beat, not the optimum.
    const beaten = closed.kind === 'found' ? Math.min(closed.value, limit + 1) : limit + 1;
    bound = Math.max(bound, roundUp(beaten, step));
  }
  return { kind: 'climbed', bound };
}

/** Searches a trial problem for values up to `limit`; what it finds becomes the problem's best. */
async function searchTrial(
  engine: ProblemEngine,
  problem: PathwayProblem,
  trial: PathwayProblem,
  { aim, where, bound, limit }: Omit<Climb, 'prices' | 'rungs'> & { readonly limit: number },
): Promise<Closed> {
  if (aim.kind === 'heavier' && countArcs(trial) > COUNTED_ARCS)
    return await countDown(engine, problem, trial, { ...aim, most: limit, bound, where });
  return await closeByFlow(engine, problem, trial, {
    aim,
    where,
    gap: engine.gap || undefined,
    // A value beyond the limit is only worth having where none is known.
    cutoff: bestValue(problem, aim) === null || limit === Infinity ? undefined : limit + 1,
  });
}

/** Asks for fewer and fewer agents above a load, from `most` downwards, until there are none, or `bound` of them. */
async function countDown(
  engine: ProblemEngine,
  problem: PathwayProblem,
  trial: PathwayProblem,
  { most: first, bound, where, ...count }: CountLimit & Pick<Climb, 'bound' | 'where'>,
): Promise<Closed> {
  let most = first;
  for (;;) {
    const decided = await decideFewer(engine, trial, { ...count, most }, where);
    if (decided === 'none') return most === first ? { kind: 'none' } : { kind: 'found', value: most + 1 };
    if (decided === 'open') return { kind: 'stopped', bound: -Infinity };
    if (decided !== 'found')
      return decided.kind === 'fault' ? decided : { kind: 'stopped', bound: -Infinity };
    if (trial.best !== null) adoptBest(problem, trial.best);
    const value = bestValue(problem, count);
    if (value === null || value > most)
      return { kind: 'fault', message: 'an allocation does not keep the count it was found for' };
    if (value <= bound) return { kind: 'found', value };
    most = value - 1;
  }
}
