import type { AnnealingStart, Engine } from '../engine/engine.ts';
import { compareValues } from '../model/compare-values.ts';
import { evaluateModel } from '../model/evaluate-model.ts';
import type { PathwayModel } from '../model/pathway-model.ts';

/** Of the time left, what one tier may take where an allocation by annealing is held: none is worth all of it. */
const TIER_SHARE = 0.4;

/** Of models that are still spoken of. */
const begun = new WeakMap<PathwayModel, Promise<Int32Array | null>>();

/** Turns that are taken where nothing but annealing leads to allocations. */
const TURNS: readonly number[] = [1, 2, 3, 4, 5];

/** The best of several turns, the first of which others may have asked for already; `null`: none found any. */
export async function annealOften(engine: Engine, model: PathwayModel): Promise<Int32Array | null> {
  const turns = TURNS.map((turn) => engine.anneal(model, { turn }));
  const found = await Promise.all([annealOnce(engine, model), ...turns]);
  return found.reduce(
    (best, chosen) => (chosen !== null && (best === null || isBetter(model, chosen, best)) ? chosen : best),
    null,
  );
}

/** Begins to anneal a model, once: the same allocation whenever it is asked for; `null`: none was found. */
export function annealOnce(engine: Engine, model: PathwayModel): Promise<Int32Array | null> {
  const found = begun.get(model) ?? engine.anneal(model);
  begun.set(model, found);
  return found;
}

/** Has anybody asked to anneal a model? */
export function isBegun(model: PathwayModel): boolean {
  return begun.has(model);
}

/** Anneals the tiers from one on, from an allocation; `null`: nothing better came of it. */
export async function annealLater(
  engine: Engine,
  model: PathwayModel,
  start: AnnealingStart,
): Promise<Int32Array | null> {
  const found = await engine.anneal(model, { start });
  return found !== null && isBetter(model, found, start.chosen) ? found : null;
}

function isBetter(model: PathwayModel, found: Int32Array, before: Int32Array): boolean {
  return compareValues(evaluateModel(model, found).values, evaluateModel(model, before).values) < 0;
}

/** The engine for one more tier: with an allocation in hand, later ones are not to be starved. */
export function shareTier<Kind>(engine: { within(share: number): Kind }): Kind {
  return engine.within(TIER_SHARE);
}
