import { attainableLoads } from '../compact/loads.ts';
import type { Engine, Failure, Settled, Where } from '../engine.ts';
import { adoptBest, bestValue } from './best-allocation.ts';
import { type Field, poolColumn } from './field.ts';
import { noteFloor } from './floor.ts';
import { minimiseAim } from './settle.ts';
import type { Aim } from './slot-prices.ts';
import { type TierPrices, tellPrices } from './tier-prices.ts';

/** One level of load to be pressed down: how a value is tried, and where the best allocation stands. */
export interface Level {
  /** No value below this can be reached. */
  readonly floor: number;
  readonly current: (field: Field) => number;
  /** The field in which the level is at most `value`. It shares the pool; its best is empty. */
  readonly trialAt: (value: number) => Field;
  readonly where: Where;
}

/** The loads' own total, which leads to allocations while a level is searched. */
export function loadAim(field: Field): Aim {
  if (field.load === null) throw new Error('the field has no load tier');
  return { kind: 'tier', tier: field.load.tier };
}

/** Makes sure that the field holds an allocation; the failure when it cannot. */
export async function ensureAllocation(engine: Engine, field: Field, where: Where): Promise<Failure | null> {
  const aim = loadAim(field);
  if (bestValue(field, aim) !== null) return null;
  const opened = await minimiseAim(engine, field, aim, { where, guide: null });
  return opened.kind === 'settled' ? null : opened;
}

/**
 * Smallest attainable value of a level. A "no" of the relaxation over the pathways is a proof, so bisection
 * finds the least value that it allows; from there upwards the integers decide.
 */
export async function searchLevel(engine: Engine, field: Field, level: Level): Promise<Settled | Failure> {
  const aim = loadAim(field);
  const reached = (): number => Math.max(level.floor, level.current(field));
  const { load, model } = field;
  if (load === null) throw new Error('the field has no load tier');
  const tier = { costs: model.tiers[load.tier]!.costs, offsets: load.offsets, counted: load.counted };
  const everything = new Uint8Array(model.choices.count).fill(1);
  const candidates = attainableLoads(model, tier, everything, { from: level.floor, to: reached() - 1 });
  let low = 0;
  let high = candidates.length;
  let told: TierPrices | null = null;
  while (low < high) {
    const middle = (low + high) >> 1;
    const trial = level.trialAt(candidates[middle]!);
    const linear = await engine.linear(trial, aim);
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'unknown')
      return { kind: 'settled', value: reached(), bound: candidates[low]!, told };
    if (linear.kind === 'infeasible') {
      low = middle + 1;
      if (linear.prices !== undefined) told = tellPrices(trial, linear.prices, candidates[middle]!);
    } else {
      for (const column of linear.fresh) poolColumn(field, column);
      high = middle;
    }
  }
  for (let k = low; k < candidates.length && candidates[k]! < reached(); k += 1) {
    const trial = level.trialAt(candidates[k]!);
    const solved = await minimiseAim(engine, trial, aim, { where: level.where, guide: null });
    if (solved.kind === 'fault') return solved;
    // Not decided: nothing below this value is possible, and that is all that is known.
    if (solved.kind === 'unknown') return { kind: 'settled', value: reached(), bound: candidates[k]!, told };
    if (solved.kind === 'settled' && trial.best !== null) {
      adoptBest(field, trial.best);
      noteFloor(field, trial, load.tier, solved);
      return { kind: 'settled', value: reached(), bound: Math.min(candidates[k]!, reached()), told };
    }
  }
  return { kind: 'settled', value: reached(), bound: reached(), told };
}
