import type { TierResult } from '../compact/sum-tier.ts';
import type { Component } from '../components.ts';
import { relativeGap } from '../engine.ts';
import type { PathwayModel, Tier } from '../pathway-model.ts';
import type { StrategyOutcome } from '../strategy.ts';
import type { Atlas } from './atlas.ts';
import { LEFT_OUT } from './block-program.ts';
import { Board } from './board.ts';
import { boundTiers } from './bound-tiers.ts';
import { drawAtlas } from './draw-atlas.ts';
import { openSequence } from './expedition.ts';
import type { LargeEngine } from './large-engine.ts';
import { searchNeighbourhoods } from './neighbourhood-search.ts';

/** Shares of the time left: for prices, then for chains; the rest is for neighbourhoods. */
const ASCENT_SHARE = 0.2;
const CHAIN_SHARE = 0.25;
const MOST_ASCENT_SECONDS = 40;

/**
 * Any size, any time: an audited allocation, a bound for every tier, and an honest gap. Prices by subgradient ascent,
 * an allocation along them, ejection chains, then exact neighbourhoods side by side. The tiers up to the first one that
 * prices most choices are weighed into one total; the tiers after it are taken as they come.
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

interface Place {
  /** Of the time left. */
  readonly share: number;
  readonly component: number;
  readonly components: number;
}

async function settleAtlas(
  engine: LargeEngine,
  model: PathwayModel,
  atlas: Atlas,
  place: Place,
): Promise<{ chosen: Int32Array; tiers: TierResult[] } | null> {
  const guide = guideOf(model);
  const rates = weighTiers(model, guide);
  const seconds = engine.remaining() * place.share;
  const until = performance.now() + seconds * 1000;
  const expedition = await engine.explore({
    atlas,
    rates,
    ascentSeconds: Math.min(MOST_ASCENT_SECONDS, seconds * ASCENT_SHARE),
    chainSeconds: seconds * CHAIN_SHARE,
    seed: engine.seed,
    gap: engine.gap,
  });
  if (expedition.kind === 'lost') return null;
  const board = new Board(atlas, rates);
  for (const agent of agentsOf(atlas)) replay(board, agent, expedition, model);
  const isGood = (): boolean =>
    isComplete(board) && (relativeGap(board.total, expedition.bound) ?? 1) <= engine.gap;
  const tier = model.tiers[guide]!.name;
  const { component, components } = place;
  const where = { tier, tierIndex: guide, tierCount: model.tiers.length, component, components };
  const { bound } = expedition;
  const tell = (): void => {
    if (!isComplete(board)) return;
    engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
  };
  tell();
  if (!isGood()) {
    await searchNeighbourhoods(board, {
      ...expedition,
      rates,
      random: openSequence(engine.seed + 1),
      solve: (program, start) => engine.close(program, start),
      stop: () => isGood() || engine.stopped() !== null || performance.now() > until,
      onGain: tell,
    });
  }
  if (!isComplete(board)) return null;
  const chosen = board.taken.filter((choice) => choice >= 0).sort();
  return { chosen, tiers: boundTiers(model, atlas, { ...expedition, chosen, rates, guide }) };
}

/** The first tier that prices most choices: the one that has to be searched for. */
function guideOf(model: PathwayModel): number {
  const isDense = ({ kind, costs }: Tier): boolean =>
    kind === 'sum' &&
    2 * costs.reduce((priced, cost) => priced + (cost > 0 ? 1 : 0), 0) > model.choices.count;
  return Math.max(0, model.tiers.findIndex(isDense));
}

/** How much more a unit of a tier weighs than all that one agent can pay in the next one. */
const STEP = 4;

/** Weights of the tiers up to the guide: earlier ones outweigh later ones, as far as whole numbers allow. */
function weighTiers(model: PathwayModel, guide: number): Float64Array {
  const rates = new Float64Array(model.tiers.length);
  rates[guide] = 1;
  let weight = STEP * model.tiers[guide]!.costs.reduce((most, cost) => Math.max(most, cost), 1);
  for (let tier = guide - 1; tier >= 0; tier -= 1) {
    if (model.tiers[tier]!.kind !== 'sum') continue;
    rates[tier] = Math.max(1, Math.round(Math.min(weight, LEFT_OUT / STEP) / unitOf(model, tier)));
    weight *= STEP;
  }
  return rates;
}

/** Least that a slot's miss costs in the tier. */
function unitOf({ slotRows }: PathwayModel, tier: number): number {
  return slotRows.reduce(
    (least, { soft }) => (soft?.tier === tier ? Math.min(least, soft.weight) : least),
    slotRows.some(({ soft }) => soft?.tier === tier) ? Infinity : 1,
  );
}

function* agentsOf({ agents }: Atlas): Generator<number> {
  for (let agent = 0; agent < agents; agent += 1) yield agent;
}

function isComplete(board: Board): boolean {
  for (const agent of agentsOf(board.atlas)) if (!board.isPlaced(agent)) return false;
  return true;
}

/** Puts an agent back as the expedition had it. */
function replay(
  board: Board,
  agent: number,
  { taken, own }: { readonly taken: Int32Array; readonly own: Float64Array },
  { periods, choices }: PathwayModel,
): void {
  const path = taken.slice(agent * periods, (agent + 1) * periods).filter((choice) => choice >= 0);
  const hasChoices = choices.first[agent + 1]! > choices.first[agent]!;
  if (path.length > 0 || !hasChoices) board.place(agent, path, own[agent]!);
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
