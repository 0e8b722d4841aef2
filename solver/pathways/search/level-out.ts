import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import type { Field, PathwayColumn, SlotPrices } from '../relaxation/field.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import { compareLoads } from '../relaxation/load-vector.ts';
import { keyOf, poolColumn, toColumn } from '../relaxation/pool-columns.ts';
import { rankPaths } from '../relaxation/rank-paths.ts';
import type { RisingToll } from '../relaxation/rising-toll.ts';
import type { Aim } from '../relaxation/slot-prices.ts';
import { decideByList } from './list-search.ts';

/** Pathways that are tried together: so many of each agent, and the nearest of all, so many an agent on average. */
const NEAR_EACH = 8;
const NEAR_ON_AVERAGE = 8;
/** … of all, where the search is to be thorough, and of one agent at most. */
const NEAR_THOROUGH = 6000;
const MOST_OF_ONE = 1000;
/** Relative gap at which the total of tolls is good enough. */
const ENOUGH = 0.01;

/**
 * Looks for an allocation whose loads, worst first, are smaller than those of the best one (any, if there is none), by a
 * toll that rises steeply with the load: the relaxation over the pathways, then the integers over those nearest to it,
 * more of them where it is to be `thorough`. True when there was one, which is the best from then on; false proves nothing.
 */
export async function levelOut(
  engine: FieldEngine,
  field: Field,
  toll: RisingToll,
  { thorough, where }: { readonly thorough: boolean; readonly where: Where },
): Promise<boolean | Failure> {
  const linear = await engine.linear(field, toll);
  if (linear.kind === 'fault') return linear;
  if (linear.kind !== 'linear') return false;
  for (const column of linear.fresh) poolColumn(field, column);
  const most = thorough ? NEAR_THOROUGH : NEAR_ON_AVERAGE * field.model.agents;
  const columns = gather([
    ...(field.best ?? []),
    ...linear.mix.map(({ column }) => column),
    ...nearColumns(field, toll, linear.prices, most),
  ]);
  const trial: Field = { ...field, best: null };
  const decided = await decideByList(engine, trial, columns, { aim: toll, gap: ENOUGH, where });
  if (typeof decided !== 'string') return decided;
  if (trial.best === null || compareLoads(trial.best, field.best) >= 0) return false;
  adoptBest(field, trial.best);
  return true;
}

function gather(columns: readonly PathwayColumn[]): readonly PathwayColumn[] {
  return [...new Map(columns.map((column) => [keyOf(column), column])).values()];
}

/** The pathways that cost least more than their agent's cheapest: `most`, and some of each agent. */
function nearColumns(field: Field, aim: Aim, prices: SlotPrices, most: number): readonly PathwayColumn[] {
  return rankPaths(field, aim, prices, { most: MOST_OF_ONE })
    .ranked.filter(({ rank }, at) => at < most || rank < NEAR_EACH)
    .map(({ agent, arcs }) => toColumn(field, agent, arcs));
}
