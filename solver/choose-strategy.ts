import type { Component } from './model/components.ts';
import { pricesMost } from './model/guide-tier.ts';
import { ownRows } from './model/model-rows.ts';
import type { PathwayModel } from './model/pathway-model.ts';
import type { Strategy } from './model/strategy.ts';

/** What suits a model where nothing else is asked for: by its rules, its size and its aims. */
export function chooseStrategy(asked: Strategy, model: PathwayModel, parts: readonly Component[]): Strategy {
  if (asked !== 'automatic') return asked;
  if (chargesLoads(model)) return 'pathways';
  return isLarge(parts) || suitsDive(model, parts) ? 'large' : 'automatic';
}

/** Does a rule of an agent's own pay into a tier of loads? Only whole pathways know whose miss it is. */
export function chargesLoads(model: PathwayModel): boolean {
  return ownRows(model).some(({ soft }) => soft !== null && model.tiers[soft.tier]?.kind !== 'sum');
}

/** Beyond so many agents in one component, proving one tier takes longer than anybody waits … */
export const LARGE_AGENTS = 2000;
/** … and beyond so many, several tiers one after the other: 200 took four times as long, 400 were without placements after 60 s. */
export const LARGE_AGENTS_MANY_TIERS = 180;

function isLarge(parts: readonly Component[]): boolean {
  return parts.some(
    ({ agents, model }) => agents.length > (model.tiers.length > 1 ? LARGE_AGENTS_MANY_TIERS : LARGE_AGENTS),
  );
}

/** From so many agents on, one tier that prices most choices is proved sooner by diving first. */
export const DIVE_AGENTS = 100;
/** … up to so many: more do not fit one linear program. */
export const MOST_DIVE_AGENTS = 1500;

/** Nothing but one total over whole pathways, and many agents: the search for any size closes that as well. */
function suitsDive({ tiers, choices }: PathwayModel, parts: readonly Component[]): boolean {
  const [tier] = tiers;
  if (tiers.length !== 1 || tier?.kind !== 'sum') return false;
  const most = parts.reduce((greatest, { agents }) => Math.max(greatest, agents.length), 0);
  return pricesMost(tier, choices) && most >= DIVE_AGENTS && most <= MOST_DIVE_AGENTS;
}

/**
 * Several tiers over more arcs than these in one component: whole pathways would still be at the first tier when others have an allocation
 * for all. The search for any size begins, and they go on from where it is after so much of the time.
 */
export const WIDE_ARCS = 100_000;
export const WIDE_SHARE = 0.5;

/** Beyond so many agents in one component, whole pathways better nothing in what is left of the time. */
export const MOST_FOLLOWED = 500;

/** May whole pathways go on where the search for any size has come to an end before its time? */
export function suitsPathways(asked: Strategy, parts: readonly Component[]): boolean {
  return asked !== 'large' && parts.every(({ agents }) => agents.length <= MOST_FOLLOWED);
}

/** Up to so many choices, the compact program proves in seconds what it proves at all. */
export const MOST_COMPACT_CHOICES = 5000;

/** May the compact program close what whole pathways leave open? It knows no aims but totals and the worst load, held without slack. */
export function suitsCompact({ tiers, choices }: PathwayModel): boolean {
  return (
    choices.count <= MOST_COMPACT_CHOICES &&
    tiers.every(({ kind, slack }) => (kind === 'sum' || kind === 'bottleneck') && slack.amount === 0)
  );
}

/** Where the compact program may close what pathways leave open, they have so much of the time at first, and it has so much of the rest. */
export const NARROW_SHARE = 0.25;
export const COMPACT_SHARE = 0.6;
