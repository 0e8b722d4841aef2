import type { Where } from '../../engine/engine.ts';
import type { CountLimit, Field } from '../relaxation/field.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import { AGENTS_BEYOND } from '../relaxation/foresee-level.ts';
import { sortLoads } from '../relaxation/load-vector.ts';
import { risingFrom } from '../relaxation/rising-toll.ts';
import { type Decision, decideCount } from './decide-count.ts';

/** Parts after which it is left open: later tiers want their time too. */
const MOST_PARTS = 40;

/** Decides whether the field has an allocation that keeps `limit` besides all that is held; led by the loads of the best one. */
export async function decideFewer(
  engine: FieldEngine,
  field: Field,
  limit: CountLimit,
  where: Where,
): Promise<Decision> {
  const loads = sortLoads(field.best ?? []);
  const top = limit.above + 1;
  const beyond = loads[Math.min(loads.length - 1, limit.most + AGENTS_BEYOND)] ?? 0;
  return await decideCount(engine, field, limit, {
    toll: risingFrom(top, top - beyond),
    parts: MOST_PARTS,
    where,
  });
}
