import type { AnnealingStart } from '../engine/engine.ts';
import { compareValues } from '../model/compare-values.ts';
import { evaluateModel } from '../model/evaluate-model.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import { PARTS } from './own-costs.ts';
import { Walk } from './walk.ts';

/** A model and what draws the changes. */
export interface AnnealingTask {
  readonly model: PathwayModel;
  readonly seed: number;
  readonly start?: AnnealingStart;
}

export interface AnnealingResult {
  /** Choices taken, ascending; `null` = no allocation was found. */
  readonly chosen: Int32Array | null;
}

export interface Annealing extends Omit<AnnealingTask, 'model'> {
  readonly interrupted: () => boolean;
}

/** Changes tried for one aim, for each agent and period. */
const CHANGES = 2000;
/** Part of the changes with which an allocation is sought at first, should time be too short for more. */
const HASTE = 0.1;
/** Where there are more aims than this, they share what so many would have. */
const MOST_AIMS = 8;
/** How often it is tried to keep all guarantees, each time twice as long. */
const MOST_ROUNDS = 4;
/** The last temperature of an aim, as a part of the first: what one choice adds. */
const LAST = 1 / 300;
/** … but not below this part of a unit. */
const LEAST = 0.2;

/**
 * An allocation that keeps every guarantee, by simulated annealing (Kirkpatrick, Gelatt & Vecchi, *Science* 220, 1983): the aims one
 * after the other, each weighing more than all after it, so that it freezes before they do. `null` = none found. It needs no graphs and proves
 * nothing; of a county it finds in seconds what exact searches may look for in vain. The same seed comes to the same allocation.
 */
export function annealModel(model: PathwayModel, annealing: Annealing): Int32Array | null {
  // What is cut off half cooled is worth less than what has been cooled in haste.
  const hasty = coolThrough(model, annealing, HASTE);
  if (annealing.interrupted()) return hasty;
  const patient = coolThrough(model, annealing, 1);
  if (hasty === null || patient === null) return patient ?? hasty;
  const [before, after] = [hasty, patient].map((chosen) => evaluateModel(model, chosen).values);
  return compareValues(after!, before!) <= 0 ? patient : hasty;
}

/** One annealing with a part of the changes. */
function coolThrough(
  model: PathwayModel,
  { seed, start, interrupted }: Annealing,
  part: number,
): Int32Array | null {
  const walk = new Walk(model, seed);
  if (!walk.open(start)) return null;
  const { breach, rates, reach } = walk.energy;
  const patience = part * CHANGES * model.agents * model.periods;
  for (let round = 0; walk.breach > 0; round += 1) {
    if (round === MOST_ROUNDS || interrupted()) return null;
    const isDone = (): boolean => walk.breach === 0 || interrupted();
    walk.cool({ from: PARTS * breach, until: breach, changes: 2 ** round * patience, isDone });
  }
  const first = start?.tier ?? 0;
  const aims = Array.from(rates.keys()).filter((tier) => tier >= first && rates[tier]! > 0);
  const changes = Math.ceil(patience * Math.min(1, MOST_AIMS / aims.length));
  for (const tier of aims) {
    const isDone = (): boolean => walk.totals[tier] === 0 || interrupted();
    walk.beginTier(tier);
    const rate = rates[tier]!;
    walk.cool({
      from: rate * reach[tier]!,
      until: rate * Math.max(LEAST, LAST * reach[tier]!),
      changes,
      isDone,
    });
    walk.endTier(tier);
  }
  return walk.breach === 0 ? walk.chosen() : null;
}
