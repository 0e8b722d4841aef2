import type { TierResult } from '../compact/sum-tier.ts';
import type { Component } from '../components.ts';
import { relativeGap } from '../engine.ts';
import type { StrategyOutcome } from '../strategy.ts';
import { drawAtlas } from './draw-atlas.ts';
import type { LargeEngine } from './large-engine.ts';
import { settleAtlas } from './settle-atlas.ts';

/**
 * Any size, any time: an audited allocation, a bound for every tier, and an honest gap. Prices by subgradient ascent
 * and primal-dual steps, an allocation along their shares, then exact neighbourhoods side by side and a last attempt at
 * a proof. The tiers up to the first one that prices most choices are weighed into one total; the tiers after it are
 * taken as they come.
 */
export async function solveLarge(engine: LargeEngine, parts: readonly Component[]): Promise<StrategyOutcome> {
  const chosen: Int32Array[] = [];
  const tiers: TierResult[][] = [];
  for (const [component, { model }] of parts.entries()) {
    const drawn = drawAtlas(model);
    if (drawn.kind === 'too-large') return { kind: 'declined' };
    if (drawn.kind === 'no-pathway') return { kind: 'infeasible', component };
    const found = await settleAtlas(engine, model, drawn.atlas, {
      share: 1 / (parts.length - component),
      component,
      components: parts.length,
    });
    if (found === null) return { kind: 'unknown', limit: engine.stopped() ?? 'nodes' };
    chosen.push(found.chosen);
    tiers.push(found.tiers);
  }
  return { kind: 'solved', chosen, tiers: joinTiers(tiers) };
}

/** Totals add up over the components; of a worst load the greatest counts. */
function joinTiers(parts: readonly TierResult[][]): TierResult[] {
  const [first = []] = parts;
  return first.map(({ name }, at) => {
    const values = parts.map((tiers) => tiers[at]!);
    const join = WORST.test(name)
      ? (pick: (tier: TierResult) => number) => values.reduce((most, tier) => Math.max(most, pick(tier)), 0)
      : (pick: (tier: TierResult) => number) => values.reduce((sum, tier) => sum + pick(tier), 0);
    const value = join((tier) => tier.value);
    const bound = join((tier) => tier.bound);
    const prices = values.map((tier) => tier.prices?.[0] ?? null);
    return { name, value, bound, gap: relativeGap(value, bound) ?? Infinity, proved: bound >= value, prices };
  });
}

const WORST = /^(worst-off|leximin)$/;
