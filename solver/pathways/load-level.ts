import type { Engine, Failure, Where } from '../engine.ts';
import { bestValue } from './best-allocation.ts';
import type { Field } from './field.ts';
import { minimiseAim } from './settle.ts';
import type { TierAim } from './slot-prices.ts';

/** The loads' own total, which leads to allocations while a level is searched. */
export function loadAim(field: Field): TierAim {
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
