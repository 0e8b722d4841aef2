import type { Where } from '../../engine/engine.ts';
import { type Component, separateModel } from '../../model/components.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import { slackAmount } from '../../model/tier-result.ts';
import { adoptBest, readPathways } from '../relaxation/best-allocation.ts';
import { type Field, openField } from '../relaxation/field.ts';
import type { FieldEngine } from '../relaxation/field-engine.ts';
import { holdAim } from '../search/hold.ts';
import { minimiseAim } from '../search/settle.ts';
import { ensureAllocation } from './load-level.ts';

/** Fields in which everything before the first bottleneck tier is proved and held, each with an allocation. */
export interface PreparedFields {
  readonly parts: readonly Component[];
  readonly fields: readonly Field[];
  /** Index of the bottleneck tier, whose loads the fields carry. */
  readonly loadTier: number;
}

/**
 * Opens a model for questions about its loads; `start`: an allocation known to be possible. `null` when a graph is
 * too large, or an earlier tier cannot be proved within the engine's limits.
 */
export async function prepareFields(
  engine: FieldEngine,
  model: PathwayModel,
  start: Int32Array,
): Promise<PreparedFields | null> {
  const parts = separateModel(model);
  const fields: Field[] = [];
  for (const part of parts) {
    const field = await openField(part.model);
    if (field === null || field.load === null) return null;
    adoptStart(field, part, start);
    fields.push(field);
  }
  const loadTier = model.tiers.findIndex(({ kind }) => kind === 'bottleneck');
  return (await holdEarlier(engine, fields, loadTier)) ? { parts, fields, loadTier } : null;
}

/** Gives the field the pathways of a known allocation as its best. */
function adoptStart(field: Field, part: Component, start: Int32Array): void {
  const local = new Map(Array.from(part.choices, (choice, at) => [choice, at]));
  const own = Array.from(start).flatMap((choice) => local.get(choice) ?? []);
  const pathways = readPathways(field, own);
  if (pathways !== null) adoptBest(field, pathways);
}

/** Minimises and holds the tiers before the load tier; false when one of them cannot be proved. */
async function holdEarlier(
  engine: FieldEngine,
  fields: readonly Field[],
  loadTier: number,
): Promise<boolean> {
  for (let tier = 0; tier < loadTier; tier += 1) {
    const proved = await Promise.all(
      fields.map(async (field, component) => {
        const { name, slack } = field.model.tiers[tier]!;
        const where: Where = {
          tier: name,
          tierIndex: tier,
          tierCount: loadTier + 1,
          component,
          components: fields.length,
        };
        const aim = { kind: 'tier', tier } as const;
        const solved = await minimiseAim(engine, field, aim, { where, guide: null });
        if (solved.kind !== 'settled' || solved.bound < solved.value) return false;
        holdAim(field, aim, solved, slackAmount(slack, solved.value));
        return true;
      }),
    );
    if (proved.includes(false)) return false;
  }
  const opened = await Promise.all(
    fields.map((field, component) =>
      ensureAllocation(engine, field, {
        tier: 'frontier',
        tierIndex: loadTier,
        tierCount: loadTier + 1,
        component,
        components: fields.length,
      }),
    ),
  );
  return opened.every((failure) => failure === null);
}
