import { capsToTry } from '../../compact/loads.ts';
import type { Where } from '../../engine/engine.ts';
import type { Failure, Settled } from '../../model/settled.ts';
import type { TierPrices } from '../../model/tier-prices.ts';
import { capLoads } from '../relaxation/agent-loads.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import type { LinearOutcome, LinearResult } from '../relaxation/column-generation.ts';
import { noteFloor } from '../relaxation/floor.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import { poolColumn } from '../relaxation/pool-columns.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { TierAim } from '../relaxation/slot-prices.ts';
import { tellPrices } from '../relaxation/tier-prices.ts';
import { minimiseAim } from '../search/settle.ts';
import { findWithin } from './find-within.ts';
import { loadAim } from './load-level.ts';

/** Of the time left: what deciding one cap may take where no allocation within it comes easily. */
const DECIDING_SHARE = 0.4;
/** Parts of what was proved too little, above it: where the least cap mostly is, however great the load known. */
const ABOVE: readonly number[] = [0.1, 0.25];
/** Caps tried above one that stays open, and how near to it, as a part of the way to the load known. */
const LOOSER_TRIALS = 5;
const LOOSER_PART = 0.15;

/** A value below which none can be reached. */
export interface Floor {
  readonly value: number;
  /** Somebody must carry as much on their own; false: it only comes next after what was proved too little. */
  readonly isOwn: boolean;
}

/** A problem and its worst load. */
interface Site {
  readonly problem: PathwayProblem;
  readonly aim: TierAim;
  readonly floor: Floor;
  readonly where: Where;
}

/**
 * Smallest value from a floor on that all agents of a problem, of which an allocation is known, can stay within. A "no" of the relaxation
 * over the pathways is a proof, so that bisection finds the least cap that it allows; from there upwards allocations are looked for, and the
 * integers decide where none is found. The problem's best allocation is within the value.
 */
export async function searchLeastCap(
  engine: ProblemEngine,
  problem: PathwayProblem,
  floor: Floor,
  where: Where,
): Promise<Settled | Failure> {
  const site: Site = { problem, aim: loadAim(problem), floor, where };
  const caps = listCaps(site);
  const relaxed = await relaxCaps(engine, site, caps);
  if (relaxed.kind !== 'relaxed') return relaxed;
  const { least, told } = relaxed;
  let linear: LinearOutcome | null = relaxed.linear;
  const conclude = (bound: number): Settled => {
    const value = reached(site);
    return { kind: 'settled', value, bound: Math.min(bound, value), told };
  };
  for (let k = least; k < caps.length && caps[k]! < reached(site); k += 1) {
    const trial = within(problem, caps[k]!);
    linear ??= (await relaxAll(engine, site, [trial]))[0]!;
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'unknown') return conclude(caps[k]!);
    if (linear.kind === 'linear') {
      const decided = await decideCap(engine, site, trial, linear);
      if (typeof decided !== 'string') return decided;
      if (decided === 'found') return conclude(caps[k]!);
      if (decided === 'open') {
        // Nothing below this cap is possible. What is not far above it is worth having all the same.
        const failed = await comeNear(engine, site, caps.subarray(k + 1));
        return failed ?? conclude(caps[k]!);
      }
    }
    linear = null;
  }
  return conclude(Infinity);
}

/** Greatest load of the problem's best allocation, or what somebody must carry anyway. */
function reached({ problem, floor }: Pick<Site, 'problem' | 'floor'>): number {
  return (problem.best ?? []).reduce((worst, column) => Math.max(worst, column.load), floor.value);
}

/** The floor and what anybody can carry above it, up to below the load known. */
function listCaps(site: Site): Int32Array {
  const { problem, floor } = site;
  const { load, model } = problem;
  if (load === null) throw new Error('the field has no load tier');
  const tier = { costs: model.tiers[load.tier]!.costs, offsets: load.offsets, counted: load.counted };
  const everything = new Uint8Array(model.choices.count).fill(1);
  return capsToTry(model, tier, everything, { floor: floor.value, most: reached(site) - 1 });
}

/** The problem under a cap. It shares the pool; its best is empty. */
function within(problem: PathwayProblem, cap: number): PathwayProblem {
  const capped: PathwayProblem = { ...problem, best: null };
  capLoads(capped, cap);
  return capped;
}

/** Relaxations side by side; what they met joins the pool in their order, not in that of their ends. */
async function relaxAll(
  engine: ProblemEngine,
  { problem, aim }: Site,
  trials: readonly PathwayProblem[],
): Promise<readonly LinearOutcome[]> {
  const answers = await Promise.all(trials.map((trial) => engine.linear(trial, aim)));
  for (const answer of answers)
    if (answer.kind === 'linear') for (const column of answer.fresh) poolColumn(problem, column);
  return answers;
}

/** What the relaxation says of caps: the first that it allows (all of them too tight: their number), and what it is there. */
interface RelaxedCaps {
  readonly kind: 'relaxed';
  readonly least: number;
  readonly linear: LinearResult | null;
  /** Why the one before is too tight. */
  readonly told: TierPrices | null;
}

async function relaxCaps(
  engine: ProblemEngine,
  site: Site,
  caps: Int32Array,
): Promise<RelaxedCaps | Settled | Extract<Failure, { kind: 'fault' }>> {
  let low = 0;
  let high = caps.length;
  let linear: LinearResult | null = null;
  let told: TierPrices | null = null;
  for (let isFirst = true; low < high; isFirst = false) {
    const asked = isFirst ? askFirst(site.floor, caps) : askThirds(low, high);
    const trials = asked.map((k) => within(site.problem, caps[k]!));
    const answers = await relaxAll(engine, site, trials);
    for (const [at, k] of asked.entries()) {
      const answer = answers[at]!;
      if (answer.kind === 'fault') return answer;
      if (answer.kind === 'unknown')
        return { kind: 'settled', value: reached(site), bound: caps[low]!, told };
      if (answer.kind === 'linear') {
        linear = answer;
        high = k;
        break;
      }
      low = k + 1;
      if (answer.prices !== undefined) told = tellPrices(trials[at]!, answer.prices, caps[k]!);
    }
  }
  return { kind: 'relaxed', least: low, linear, told };
}

/** What somebody must carry is the answer wherever few want the same, so that it is asked about at once. */
function askFirst({ value, isOwn }: Floor, caps: Int32Array): readonly number[] {
  const asked = isOwn
    ? [0, Math.floor(caps.length / 2)]
    : ABOVE.map((part) => caps.findIndex((cap) => cap >= (1 + part) * value));
  return [...new Set(asked.map((k) => (k < 0 ? caps.length - 1 : k)))];
}

function askThirds(low: number, high: number): readonly number[] {
  const third = Math.floor((high - low) / 3);
  return [...new Set([low + third, high - 1 - third])];
}

/** Whether there is an allocation under the cap of a trial; the problem's best from then on. */
async function decideCap(
  engine: ProblemEngine,
  { problem, aim, where }: Site,
  trial: PathwayProblem,
  linear: LinearResult,
): Promise<'found' | 'none' | 'open' | Failure> {
  const failed = await findWithin(engine, trial, linear, { aim, isHasty: false, where });
  if (failed !== null) return failed;
  let { bound, prices }: Parameters<typeof noteFloor>[3] = linear;
  if (trial.best === null) {
    const sparing = { ...engine.within(DECIDING_SHARE), gap: engine.gap };
    const solved = await minimiseAim(sparing, trial, aim, { where, guide: null, linear });
    if (solved.kind === 'fault') return solved;
    if (solved.kind === 'infeasible') return 'none';
    if (solved.kind === 'settled') ({ bound, prices } = solved);
  }
  if (trial.best === null) return 'open';
  adoptBest(problem, trial.best);
  noteFloor(problem, trial, aim.tier, { bound, prices });
  return 'found';
}

/** Lowers the worst load known towards the first of some caps, as far as a few searches lead. */
async function comeNear(engine: ProblemEngine, site: Site, caps: Int32Array): Promise<Failure | null> {
  let tight = 0;
  for (let trials = 0; trials < LOOSER_TRIALS && !engine.isOver(); trials += 1) {
    const open = caps.subarray(tight).filter((cap) => cap < reached(site));
    if (open.length === 0) return null;
    const at = Math.floor(LOOSER_PART * open.length);
    const trial = within(site.problem, open[at]!);
    const linear = (await relaxAll(engine, site, [trial]))[0]!;
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'linear') {
      const { aim, where } = site;
      const failed = await findWithin(engine, trial, linear, { aim, isHasty: true, where });
      if (failed !== null) return failed;
    }
    if (trial.best !== null) adoptBest(site.problem, trial.best);
    else tight += at + 1;
  }
  return null;
}
