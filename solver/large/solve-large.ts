import type { Component } from '../model/components.ts';
import { evaluateModel } from '../model/evaluate-model.ts';
import { guidingTotal } from '../model/guide-tier.ts';
import type { StrategyOutcome } from '../model/strategy.ts';
import { claimTier, type TierResult } from '../model/tier-result.ts';
import type { PathwayEngine } from '../pathways/loads/pathway-engine.ts';
import { solvePathways } from '../pathways/solve-pathways.ts';
import type { LargeEngine } from './large-engine.ts';
import { buildNetwork } from './network/build-network.ts';
import { type LoadCap, readWorstLoad } from './prices/cap-loads.ts';
import type { WeightedResult } from './prices/weighted-result.ts';
import { boundTiers } from './tiers/bound-tiers.ts';
import type { LargeComponent } from './tiers/large-component.ts';
import { settleComponent } from './tiers/settle-component.ts';

/**
 * Any size, any time: an audited allocation, a bound for every tier, and an honest gap. Prices by subgradient ascent
 * and primal-dual steps, an allocation along their shares, then exact neighbourhoods side by side and a last attempt at
 * a proof. The tiers up to the first one that prices most choices are weighted into one total, sought among pathways within
 * the worst load that somebody must carry; the tiers after it follow one by one, all before them held.
 */
export async function solveLarge(
  engine: LargeEngine,
  exact: PathwayEngine,
  parts: readonly Component[],
  isFollowed: boolean,
): Promise<StrategyOutcome> {
  const components: LargeComponent[] = [];
  for (const [component, part] of parts.entries()) {
    const { model } = part;
    const built = buildNetwork(model);
    if (built.kind === 'too-large') return { kind: 'declined' };
    if (built.kind === 'no-pathway') return { kind: 'infeasible', component };
    const { network } = built;
    const worst = readWorstLoad(model, network, guidingTotal(model));
    const solveLeadingTiers: LargeComponent['solveLeadingTiers'] = async (
      known,
      { share, count, leastWorst },
    ) => {
      const outcome = await solvePathways(exact.within(share), [part], { count, known: [known], leastWorst });
      if (outcome.kind !== 'solved') return null;
      return { chosen: outcome.chosen[0]!, tiers: outcome.tiers };
    };
    components.push({
      model,
      network,
      worst,
      solveLeadingTiers,
      isFollowed,
      component,
      components: parts.length,
    });
  }
  // Nowhere need less be carried than somebody, somewhere, must carry.
  const floor = components.reduce((most, { worst }) => Math.max(most, worst?.floor ?? 0), 0);
  const settled: WeightedResult[] = [];
  for (const [component, part] of components.entries()) {
    const worst = part.worst === null ? null : { ...part.worst, floor };
    const seconds = engine.remaining() / (components.length - component);
    const found = await settleComponent(engine, { ...part, worst }, seconds);
    if (found === null) return { kind: 'unknown', limit: engine.stopped() ?? 'time' };
    settled.push(found);
  }
  const peaks = new Set(
    parts[0]?.model.tiers.flatMap(({ kind, name }) =>
      kind === 'bottleneck' || kind === 'leximin' ? [name] : [],
    ),
  );
  const held = holdWorst(components, settled, floor);
  const tiers = components.map(({ model, network, worst }, part) =>
    boundTiers(model, network, settled[part]!, worst === null ? null : { worst, cap: held }),
  );
  return { kind: 'solved', chosen: settled.map(({ chosen }) => chosen), tiers: joinTiers(tiers, peaks) };
}

/** The worst load of all components, and whether as few as possible have it. */
function holdWorst(
  components: readonly LargeComponent[],
  settled: readonly WeightedResult[],
  floor: number,
): LoadCap {
  const loads = components.flatMap(({ model, worst }, part) => {
    const value = worst === null ? null : evaluateModel(model, settled[part]!.chosen).values[worst.index]!;
    return value?.kind === 'bottleneck' ? [value] : [];
  });
  const most = loads.reduce((greatest, { worst }) => Math.max(greatest, worst), 0);
  const count = loads.reduce((sum, load) => sum + (load.worst === most ? load.count : 0), 0);
  const certain = components.flatMap(({ worst }) => [...(worst?.loads ?? [])].filter((load) => load >= most));
  return { most, fewest: most === floor && count === certain.length };
}

/** Totals add up over the components; of the worst loads named the greatest counts, and who carries it in any of them. */
function joinTiers(parts: readonly TierResult[][], peaks: ReadonlySet<string>): TierResult[] {
  const [first = []] = parts;
  const joined: TierResult[] = [];
  for (const [at, { name }] of first.entries()) {
    const values = parts.map((tiers) => tiers[at]!);
    const worst = joined.at(-1);
    const counts = worst !== undefined && name === `${worst.name}-count`;
    const counted = counts ? values.filter((_, part) => parts[part]![at - 1]!.value === worst.value) : values;
    const join = peaks.has(name)
      ? (pick: (tier: TierResult) => number) => values.reduce((most, tier) => Math.max(most, pick(tier)), 0)
      : (pick: (tier: TierResult) => number) => counted.reduce((sum, tier) => sum + pick(tier), 0);
    const value = join((tier) => tier.value);
    const bound = join((tier) => tier.bound);
    const prices = values.map((tier) => tier.prices?.[0] ?? null);
    joined.push(claimTier(name, value, bound, { prices }));
  }
  return joined;
}
