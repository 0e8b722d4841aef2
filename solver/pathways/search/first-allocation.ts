import { annealLater, annealOnce } from '../../annealing/ask-annealing.ts';
import type { Engine } from '../../engine/engine.ts';
import { adoptBest, bestValue, readPathways } from '../relaxation/best-allocation.ts';
import type { Field, PathwayColumn } from '../relaxation/field.ts';

/**
 * Where a field gets an allocation from if no search leads to one at once. Small ones never ask: what proves an
 * optimum in seconds needs no allocation to begin with.
 */
export class FirstAllocation {
  #isAdopted = false;
  #known: Field['best'] = null;

  /** Did the field get one from here? */
  get isAdopted(): boolean {
    return this.#isAdopted;
  }

  /** Makes an annealed allocation the field's best if it has none. */
  async adopt(engine: Engine, field: Field): Promise<void> {
    if (field.best !== null || field.held.length > 0) return;
    const chosen = await annealOnce(engine, field.model);
    const pathways = chosen === null ? null : readPathways(field, chosen);
    if (pathways === null) return;
    adoptBest(field, pathways);
    this.#isAdopted = true;
    this.#known = pathways;
  }

  /** Where a tier led to another allocation, anneals the tiers from `tier` on once more, from there. */
  async follow(engine: Engine, field: Field, tier: number): Promise<void> {
    if (!this.#isAdopted || field.best === null || field.best === this.#known) return;
    const found = await annealLater(engine, field.model, { chosen: takenBy(field.best), tier });
    const pathways = found === null ? null : readPathways(field, found);
    if (pathways !== null) {
      const trial: Field = { ...field, best: pathways };
      if (bestValue(trial, { kind: 'tier', tier }) !== null) adoptBest(field, pathways);
    }
    this.#known = field.best;
  }
}

/** Choices that pathways take, ascending. */
export function takenBy(pathways: readonly PathwayColumn[]): Int32Array {
  return Int32Array.from(pathways.flatMap(({ choices }) => Array.from(choices))).sort();
}
