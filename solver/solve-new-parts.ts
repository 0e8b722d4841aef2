import { separateModel } from './model/components.ts';
import type { ModelOutcome, SolvedModel } from './model/model-outcome.ts';
import type { PathwayModel } from './model/pathway-model.ts';
import { type SolveModelOptions, solveModel } from './solve-model.ts';

/** What became of parts that were solved, by all that they say. */
export type KnownParts = Map<string, ModelOutcome>;

export type PartsOutcome =
  | {
      readonly kind: 'solved';
      /** Choices taken, ascending. */
      readonly chosen: Int32Array;
      /** Of each tier, over all parts. */
      readonly values: readonly number[];
      readonly proved: boolean;
    }
  | Exclude<ModelOutcome, SolvedModel>;

/**
 * The optimum of a model of totals, part by part. Of models that differ in little, most parts are the same: what is
 * known of them is not solved again, and what is found out joins it.
 */
export async function solveNewParts(
  model: PathwayModel,
  known: KnownParts,
  options: SolveModelOptions,
): Promise<PartsOutcome> {
  const parts = separateModel(model);
  const outcomes = await Promise.all(parts.map(async (part) => await solveOnce(part.model, known, options)));
  const failures = outcomes.filter((outcome) => outcome.kind !== 'solved');
  const failure = failures.find(({ kind }) => kind === 'infeasible') ?? failures[0];
  if (failure !== undefined) return failure;
  const values = model.tiers.map(() => 0);
  const chosen: number[] = [];
  let proved = true;
  for (const [p, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'solved') continue;
    for (const choice of outcome.chosen) chosen.push(parts[p]!.choices[choice]!);
    for (const [t, { value }] of outcome.tiers.entries()) values[t]! += value;
    proved &&= outcome.proved;
  }
  return { kind: 'solved', chosen: Int32Array.from(chosen).sort(), values, proved };
}

async function solveOnce(
  model: PathwayModel,
  known: KnownParts,
  options: SolveModelOptions,
): Promise<ModelOutcome> {
  const key = describeModel(model);
  const before = known.get(key);
  if (before !== undefined) return before;
  const outcome = await solveModel(model, options);
  // What had too little time now may have more the next time.
  if (outcome.kind === 'infeasible' || (outcome.kind === 'solved' && outcome.proved)) known.set(key, outcome);
  return outcome;
}

/** Everything that a model says. Tags say nothing: they only tell its maker what a row is about. */
function describeModel(model: PathwayModel): string {
  return JSON.stringify(model, (name, value) => {
    if (name === 'tag') return undefined;
    return ArrayBuffer.isView(value) ? (value as Int32Array).join() : value;
  });
}
