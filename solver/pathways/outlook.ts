import { type Assembly, assemble, tierObjective } from '../compact/assemble.ts';
import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Field, SlotPrices } from './field.ts';
import type { Floor } from './floor.ts';
import { evaluatePrices, PRICE_SCALE, roundPrices } from './slot-prices.ts';

/** A tier in an objective of several. */
interface Share {
  readonly tier: number;
  readonly weight: number;
}

/**
 * What the relaxation of the compact program says of an objective: weaker than that over the pathways and proving
 * nothing by itself, but far cheaper, and it needs no graphs.
 */
export interface Outlook {
  readonly shares: readonly Share[];
  readonly value: number;
  /** Duals of the slot sides; `null` where they are not known. */
  readonly sides: Float64Array | null;
}

/** Of an aim, and of the guide that is to lead to it. `null` where a relaxation was not solved. */
export interface Outlooks {
  readonly aim: Promise<Outlook | null>;
  readonly guide: Promise<Outlook | null>;
}

/** Asks for both at once; the guide's has the aim before it, at a weight that no single choice outweighs. */
export function lookAhead(engine: Engine, model: PathwayModel, aim: number, guide: number): Outlooks {
  const weight = model.tiers[guide]!.costs.reduce((most, cost) => Math.max(most, cost), 1);
  return {
    aim: relaxCompact(engine, model, [{ tier: aim, weight: 1 }]),
    guide: relaxCompact(engine, model, [
      { tier: aim, weight },
      { tier: guide, weight: 1 },
    ]),
  };
}

async function relaxCompact(
  engine: Engine,
  model: PathwayModel,
  shares: readonly Share[],
): Promise<Outlook | null> {
  const assembly = assemblyOf(model);
  const { program, firstSlotRow, endSlotRow } = assembly;
  const objective = new Float64Array(program.columns);
  for (const { tier, weight } of shares) {
    const costs = tierObjective(model, assembly, tier);
    for (const [j, cost] of costs.entries()) objective[j]! += weight * cost;
  }
  if (objective.every((cost) => cost === 0)) return { shares, value: 0, sides: null };
  const outcome = await engine.relax({ ...program, objective });
  if (outcome.kind !== 'optimal') return null;
  const sides = outcome.duals?.rows.slice(firstSlotRow, endSlotRow) ?? null;
  return { shares, value: outcome.objective, sides };
}

/** The outlook as prices of a field; shares of tiers that it holds become the prices of their rows. */
export function pricesAhead(field: Field, { shares, sides }: Outlook): SlotPrices | null {
  if (sides === null) return null;
  const held = Float64Array.from(field.held, (row) => {
    const share = row.kind === 'total' ? shares.find(({ tier }) => tier === row.tier) : undefined;
    return share === undefined ? 0 : -share.weight;
  });
  return roundPrices(field, { sides, held }, PRICE_SCALE);
}

/** Less than this is rounding. */
const TRIFLE = 1e-4;

/** What an outlook proves of a tier once its duals are weighed in exact integers; `null` when less than it promised. */
export function proveAhead(field: Field, tier: number, outlook: Outlook): Floor | null {
  // No cost is below zero.
  if (outlook.value <= TRIFLE) return { bound: 0, prices: null };
  const prices = pricesAhead(field, outlook);
  if (prices === null) return null;
  const { scaledBound } = evaluatePrices(field, { kind: 'tier', tier }, prices, Infinity);
  const bound = Math.ceil(scaledBound / prices.scale);
  return Number.isFinite(bound) && bound >= outlook.value - TRIFLE ? { bound, prices } : null;
}

const assemblies = new WeakMap<PathwayModel, Assembly>();

/** The compact program of a model, assembled once. */
export function assemblyOf(model: PathwayModel): Assembly {
  const assembly = assemblies.get(model) ?? assemble(model);
  assemblies.set(model, assembly);
  return assembly;
}
