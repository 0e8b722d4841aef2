import type { PathwayModel } from '../model/pathway-model.ts';
import { capLoads } from '../pathways/relaxation/agent-loads.ts';
import { adoptBest } from '../pathways/relaxation/best-allocation.ts';
import {
  copyProblem,
  openProblem,
  type PathwayProblem,
  type SlotPrices,
} from '../pathways/relaxation/pathway-problem.ts';
import { findPath, poolColumn, toColumn } from '../pathways/relaxation/pool-columns.ts';
import type { ProblemEngine } from '../pathways/relaxation/problem-engine.ts';
import type { Aim } from '../pathways/relaxation/slot-prices.ts';
import { holdAim } from '../pathways/search/hold.ts';
import type { HeldTier } from './held-tiers.ts';

/** A tier that has to come to so much from the lowest rung on, whatever its place among the tiers. */
export interface TierCap {
  readonly tier: number;
  readonly least: number;
  readonly most: number;
}

/** How a ladder is built. */
export interface LadderOptions {
  /** Tiers to hold: rungs 0 … `until`. */
  readonly until: number;
  /** The component's optimum. */
  readonly chosen: Int32Array;
  readonly holds: readonly HeldTier[];
  /** Proved lower bounds of the sum tiers in this component. */
  readonly least: readonly number[];
  readonly cap: TierCap | null;
  /** Prices of a tier that are known already, to begin with or to make do with; `null` = none are. */
  readonly known: (problem: PathwayProblem, tier: number) => SlotPrices | null;
  /** Prices the other sum tiers, so that pathways which no point within the holds uses are removed; `null` = does not. */
  readonly engine: ProblemEngine | null;
  /** Polled between the graphs of two agents, where they are not known yet; true leaves the ladder unbuilt. */
  readonly isOver: () => boolean;
}

/** A component with the tiers before its own held, and the prices of its own (`null`: not worked out). */
export interface Rung {
  readonly problem: PathwayProblem;
  readonly prices: SlotPrices | null;
}

/**
 * A component with ever more tiers held at the values of an optimum: rung k holds the tiers before k. `null` when
 * its pathways are too many to be listed, or it was over before they were.
 */
export async function buildLadder(
  model: PathwayModel,
  options: LadderOptions,
): Promise<readonly Rung[] | null> {
  const ground = await openProblem(model, { isOver: options.isOver });
  if (ground === null || !adoptChosen(ground, options.chosen)) return null;
  const { cap } = options;
  if (cap !== null) ground.held.push({ kind: 'total', ...cap });
  const rungs: Rung[] = [];
  let problem = ground;
  for (let tier = 0; tier < options.until; tier += 1) {
    const prices = await priceTier(problem, tier, options);
    rungs.push({ problem, prices });
    problem = copyProblem(problem);
    holdTier(problem, tier, options, prices);
  }
  return [...rungs, { problem, prices: null }];
}

/** Prices of a sum tier; the pathways met on the way join the pool. */
async function priceTier(
  problem: PathwayProblem,
  tier: number,
  { holds, known, engine }: LadderOptions,
): Promise<SlotPrices | null> {
  const held = holds[tier]!;
  if (held.kind !== 'sum' || held.limit === 0) return null;
  const told = known(problem, tier);
  if (told !== null || engine === null) return told;
  const linear = await engine.linear(problem, { kind: 'tier', tier });
  if (linear.kind !== 'linear') return null;
  for (const column of linear.fresh) poolColumn(problem, column);
  return linear.prices;
}

function holdTier(
  problem: PathwayProblem,
  tier: number,
  { holds, least }: LadderOptions,
  prices: SlotPrices | null,
): void {
  const held = holds[tier]!;
  switch (held.kind) {
    case 'sum': {
      const aim: Aim = { kind: 'tier', tier };
      holdAim(problem, aim, { kind: 'settled', value: held.limit, bound: least[tier]!, prices }, 0);
      return;
    }
    case 'loads':
      for (const { above, most } of held.levels) {
        if (most === 0) capLoads(problem, Math.min(problem.loadCap, above));
        else problem.held.push({ kind: 'heavier', above, most });
      }
      return;
    case 'blend':
      capLoads(problem, Math.min(problem.loadCap, held.worst));
      problem.held.push({ kind: 'total', tier, least: 0, most: held.total });
  }
}

/** Makes the optimum the problem's best; false when its pathways are not among the problem's. */
function adoptChosen(problem: PathwayProblem, chosen: Int32Array): boolean {
  const { agent, start } = problem.model.choices;
  const columns = problem.graphs.map((graph, own) => {
    const choices = chosen.filter((choice) => agent[choice] === own).sort((a, b) => start[a]! - start[b]!);
    const arcs = findPath(graph, choices);
    return arcs === null ? null : toColumn(problem, own, arcs);
  });
  const complete = columns.filter((column) => column !== null);
  if (complete.length < columns.length) return false;
  adoptBest(problem, complete);
  return true;
}
