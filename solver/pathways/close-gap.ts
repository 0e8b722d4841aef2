import { type Engine, type Failure, relativeGap, type Where } from '../engine.ts';
import { adoptBest, bestValue } from './best-allocation.ts';
import { closeByFlow, countArcs, within } from './close-by-flow.ts';
import type { LinearResult } from './column-generation.ts';
import { searchCompact } from './compact-search.ts';
import { decideFewer } from './decide-fewer.ts';
import type { Field } from './field.ts';
import type { Solved } from './hold.ts';
import { limitsByArcs } from './limits-by-arcs.ts';
import { relaxTight } from './relax-tight.ts';
import { searchNear } from './search-near.ts';
import type { Aim } from './slot-prices.ts';
import { roundUp, valueStep } from './value-step.ts';

/**
 * Arcs that are searched in turn, those of the best prices first: what a few thousand rule out takes a second, and leaves
 * less to the next. A value found ends the search.
 */
const RUNGS: readonly number[] = [4000, 8000, 16_000, Infinity];
/** Beyond so many arcs the compact program finds a value first. */
const FLOW_ARCS = 16_000;
/** Beyond this many arcs, who carries more is counted pathway by pathway. */
const COUNTED_ARCS = 60_000;

/** Searches between the bound of a relaxation and the best value known, from the bound upwards. */
export async function closeGap(
  engine: Engine,
  field: Field,
  aim: Aim,
  linear: LinearResult,
  where: Where,
): Promise<Solved | Failure> {
  const step = valueStep(field.model, aim);
  let { bound } = linear;
  const isMet = (): boolean => {
    const value = bestValue(field, aim);
    return value !== null && (relativeGap(value, bound) ?? Infinity) <= engine.gap;
  };
  const near = await searchNear(engine, field, linear, { aim, where });
  if (near.kind === 'fault') return near;
  const tight = isMet() ? null : await relaxTight(engine, field, aim, linear.prices);
  if (tight?.kind === 'fault') return tight;
  if (tight?.kind === 'infeasible') return tellInfeasible(bestValue(field, aim), where);
  if (tight !== null) {
    bound = Math.max(bound, roundUp(tight.bound, step));
    const nearer = await searchNear(engine, tight.field, tight, { aim, where });
    if (nearer.kind === 'fault') return nearer;
    if (tight.field.best !== null) adoptBest(field, tight.field.best);
  }
  const relaxed = tight ?? { ...linear, field };
  const { prices } = relaxed;
  const limitOf = isMet() ? (): number => bound : limitsByArcs(relaxed.field, aim, prices);
  for (const arcs of RUNGS) {
    if (isMet()) break;
    const value = bestValue(field, aim);
    // Only what is better than the best matters: at most value − 1.
    let limit = Math.min(limitOf(arcs), (value ?? Infinity) - 1);
    if (limit < bound) continue;
    let trial = within(relaxed.field, aim, prices, limit);
    if (aim.kind === 'tier' && countArcs(trial) > FLOW_ARCS) {
      const searched = await searchCompact(engine, field, trial, {
        tier: aim.tier,
        cutoff: limit + 1,
        where,
      });
      if (searched.kind === 'fault') return searched;
      bound = Math.max(bound, roundUp(Math.min(searched.bound, limit + 1), step));
      limit = Math.min(limit, (bestValue(field, aim) ?? Infinity) - 1);
      if (limit < bound) continue;
      trial = within(relaxed.field, aim, prices, limit);
    }
    if (aim.kind === 'heavier' && countArcs(trial) > COUNTED_ARCS) {
      const decided = await decideFewer(
        engine,
        trial,
        { kind: 'heavier', above: aim.above, most: limit },
        where,
      );
      if (decided === 'found' && trial.best !== null) adoptBest(field, trial.best);
      if (decided === 'none') bound = limit + 1;
      if (decided === 'found' || decided === 'none') continue;
      if (decided !== 'open' && decided.kind === 'fault') return decided;
      break;
    }
    const closed = await closeByFlow(engine, field, trial, {
      aim,
      where,
      gap: engine.gap || undefined,
      // Beyond the limit arcs are missing: what is found there is only worth having where nothing is known.
      cutoff: bestValue(field, aim) === null || limit === Infinity ? undefined : limit + 1,
    });
    if (closed.kind === 'fault') return closed;
    if (closed.kind === 'stopped') {
      bound = Math.max(bound, closed.bound);
      break;
    }
    const beaten = closed.kind === 'found' ? Math.min(closed.value, limit + 1) : limit + 1;
    bound = Math.max(bound, roundUp(beaten, step));
  }
  const value = bestValue(field, aim);
  if (value !== null) {
    return {
      kind: 'settled',
      value,
      bound: Math.min(bound, value),
      prices: linear.prices,
      ...(tight === null ? {} : { tight }),
    };
  }
  if (bound === Infinity) return { kind: 'infeasible', component: where.component };
  return { kind: 'unknown', limit: 'nodes' };
}

/** What a relaxation without a point says of a field of which an allocation may be known. */
export function tellInfeasible(known: number | null, { component }: Where): Failure {
  return known === null
    ? { kind: 'infeasible', component }
    : { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
}
