import { annealLater } from './annealing/ask-annealing.ts';
import type { Engine } from './engine/engine.ts';
import type { Component } from './model/components.ts';
import type { TierResult } from './model/tier-result.ts';

/** Where an allocation misses something before the worst load that nobody is proved to have to, annealing mends it sooner than proofs do. */
export async function seekUnmissed(
  engine: Engine,
  parts: readonly Component[],
  { chosen, tiers }: { readonly chosen: readonly Int32Array[]; readonly tiers: readonly TierResult[] },
): Promise<readonly Int32Array[]> {
  const kinds = parts[0]!.model.tiers;
  const open = tiers.find(({ proved }) => !proved);
  const tier = kinds.findIndex(({ name }) => name === open?.name);
  // How many carry the worst load is no tier of the model's own.
  if (open === undefined || tier < 0 || open.bound > 0) return chosen;
  if (kinds.slice(0, tier + 1).some(({ kind }) => kind !== 'sum')) return chosen;
  const found = await Promise.all(
    parts.map(({ model }, part) => annealLater(engine, model, { chosen: chosen[part]!, tier })),
  );
  return chosen.map((own, part) => found[part] ?? own);
}
