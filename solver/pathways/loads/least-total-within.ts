import type { PathwayModel } from '../../model/pathway-model.ts';
import { capLoads } from '../relaxation/agent-loads.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import { minimiseAim } from '../search/settle.ts';
import { loadAim } from './load-level.ts';
import { prepareFields } from './prepare-fields.ts';

/** What a total can be pressed down to. */
export interface LeastTotal {
  readonly value: number;
  /** Proved. */
  readonly bound: number;
}

/**
 * Least total of the loads' costs when no counted load exceeds `cap` and every tier before the bottleneck is held.
 * With offsets that lift every agent's load in `start` to the cap it asks whether anybody can gain at nobody's
 * expense. `null` when it was not settled within the engine's limits.
 */
export async function leastTotalWithin(
  engine: FieldEngine,
  model: PathwayModel,
  options: { readonly cap: number; readonly start: Int32Array },
): Promise<LeastTotal | null> {
  const prepared = await prepareFields(engine, model, options.start);
  if (prepared === null) return null;
  const { fields, loadTier } = prepared;
  const settled = await Promise.all(
    fields.map(async (field, component) => {
      capLoads(field, options.cap);
      const where = { tier: 'total', tierIndex: loadTier, tierCount: loadTier + 1, component };
      return await minimiseAim(engine, field, loadAim(field), {
        where: { ...where, components: fields.length },
        guide: null,
      });
    }),
  );
  let value = 0;
  let bound = 0;
  for (const solved of settled) {
    if (solved.kind !== 'settled') return null;
    value += solved.value;
    bound += solved.bound;
  }
  return { value, bound };
}
