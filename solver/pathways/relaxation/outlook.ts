import { type Assembly, assemble, tierObjective } from '../../compact/assemble.ts';
import type { Engine } from '../../engine/engine.ts';
import type { PathwayModel } from '../../model/pathway-model.ts';
import type { Floor } from './floor.ts';
import type { PathwayProblem } from './pathway-problem.ts';
import { evaluatePrices, PRICE_SCALE, roundPrices } from './slot-prices.ts';

/**
 * What the relaxation of the compact program says of a tier: weaker than that over the pathways and proving nothing
 * by itself, but far cheaper, and it needs no graphs.
 */
export interface Outlook {
  readonly value: number;
  /** Duals of the slot sides; `null` where they are not known. */
  readonly sides: Float64Array | null;
}

/** `null` when the relaxation was not solved. */
export async function lookAhead(engine: Engine, model: PathwayModel, tier: number): Promise<Outlook | null> {
  const assembly = assemblyOf(model);
  const objective = tierObjective(model, assembly, tier);
  if (objective.every((cost) => cost === 0)) return { value: 0, sides: null };
  const outcome = await engine.relax({ ...assembly.program, objective });
  if (outcome.kind !== 'optimal') return null;
  const sides = outcome.duals?.rows.slice(assembly.firstSlotRow, assembly.endSlotRow) ?? null;
  return { value: outcome.objective, sides };
}

/** Less than this is rounding. */
const TRIFLE = 1e-4;

/** What an outlook proves once its duals are weighed in exact integers over the graphs; `null` when less than it promised. */
export function proveAhead(problem: PathwayProblem, tier: number, { value, sides }: Outlook): Floor | null {
  // No cost is below zero.
  if (value <= TRIFLE) return { bound: 0, prices: null };
  if (sides === null) return null;
  const prices = roundPrices(problem, { sides, held: new Float64Array(problem.held.length) }, PRICE_SCALE);
  const { scaledBound } = evaluatePrices(problem, { kind: 'tier', tier }, prices, Infinity);
  const bound = Math.ceil(scaledBound / prices.scale);
  return Number.isFinite(bound) && bound >= value - TRIFLE ? { bound, prices } : null;
}

const assemblies = new WeakMap<PathwayModel, Assembly>();

/** The compact program of a model, assembled once. */
export function assemblyOf(model: PathwayModel): Assembly {
  const assembly = assemblies.get(model) ?? assemble(model);
  assemblies.set(model, assembly);
  return assembly;
}
