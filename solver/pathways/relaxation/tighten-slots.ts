import type { PathwayModel, SlotRow } from '../../model/pathway-model.ts';
import { compressSides, type SideEntry, type SlotSide } from '../../model/slot-sides.ts';
import { type Facet, hullOfKnapsack, type ItemClass } from './knapsack-hull.ts';
import type { PathwayProblem } from './pathway-problem.ts';

/**
 * The problem with more sides where its slots count in shares: whole agents fill a slot of 2.2 WTE in few ways, and what
 * those have in common, the slot's own row does not say to fractions of agents. Every allocation of the problem keeps
 * them. The problem itself where there is nothing to add.
 */
export function tightenSlots(problem: PathwayProblem): PathwayProblem {
  const { model, sidesOf } = problem;
  const isLeft = choicesLeft(problem);
  const sides: SlotSide[] = [];
  const entries: SideEntry[] = [];
  for (const row of model.slotRows) {
    if (row.atMost === null || row.soft !== null || row.weights.some((weight) => weight <= 0)) continue;
    const classes = classesOf(row, isLeft, row.atMost);
    for (const { coefficients, most } of recallHull(model, classes, row.atMost)) {
      const side = problem.sides.length + sides.length;
      classes.forEach(({ choices }, c) => {
        const weight = coefficients[c]!;
        if (weight > 0) for (const choice of choices) entries.push({ choice, side, weight });
      });
      sides.push({ lower: -Infinity, upper: most, miss: null });
    }
  }
  if (sides.length === 0) return problem;
  for (let choice = 0; choice < model.choices.count; choice += 1) {
    for (let e = sidesOf.first[choice]!; e < sidesOf.first[choice + 1]!; e += 1)
      entries.push({ choice, side: sidesOf.side[e]!, weight: sidesOf.weight[e]! });
  }
  return {
    ...problem,
    sides: [...problem.sides, ...sides],
    sidesOf: compressSides(entries, model.choices.count),
  };
}

/** Which choices some pathway still takes. One flag a choice. */
function choicesLeft({ model, graphs }: PathwayProblem): Uint8Array {
  const left = new Uint8Array(model.choices.count);
  for (const { arcChoice } of graphs) for (const choice of arcChoice) if (choice >= 0) left[choice] = 1;
  return left;
}

/** Slots of one size are many, and are tightened again for every tier. */
const hulls = new WeakMap<PathwayModel, Map<string, readonly Facet[]>>();

function recallHull(model: PathwayModel, classes: readonly ItemClass[], limit: number): readonly Facet[] {
  const known = hulls.get(model) ?? new Map<string, readonly Facet[]>();
  hulls.set(model, known);
  const key = [limit, ...classes.flatMap(({ weight, available }) => [weight, available])].join();
  const hull = known.get(key) ?? hullOfKnapsack(classes, limit);
  known.set(key, hull);
  return hull;
}

interface ChoiceClass extends ItemClass {
  readonly choices: readonly number[];
}

/** The choices of a row that are left, by what they weigh there, in ascending order; no more of them than fit. */
function classesOf({ choices, weights }: SlotRow, isLeft: Uint8Array, limit: number): readonly ChoiceClass[] {
  const byWeight = new Map<number, number[]>();
  choices.forEach((choice, k) => {
    if (isLeft[choice] === 0) return;
    const alike = byWeight.get(weights[k]!) ?? [];
    alike.push(choice);
    byWeight.set(weights[k]!, alike);
  });
  return [...byWeight]
    .sort(([a], [b]) => a - b)
    .map(([weight, alike]) => ({
      weight,
      available: Math.min(alike.length, Math.floor(limit / weight)),
      choices: alike,
    }));
}
