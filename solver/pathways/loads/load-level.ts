import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { Field } from '../relaxation/field.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import type { TierAim } from '../relaxation/slot-prices.ts';
import { minimiseAim } from '../search/settle.ts';

/** The loads' own total, which leads to allocations while a level is searched. */
export function loadAim(field: Field): TierAim {
  if (field.load === null) throw new Error('the field has no load tier');
  return { kind: 'tier', tier: field.load.tier };
}

/** Makes sure that the field holds an allocation; the failure when it cannot. */
export async function ensureAllocation(
  engine: FieldEngine,
  field: Field,
  where: Where,
): Promise<Failure | null> {
  const aim = loadAim(field);
  if (bestValue(field, aim) !== null) return null;
  const opened = await minimiseAim(engine, field, aim, { where, guide: null });
  return opened.kind === 'settled' ? null : opened;
}
