import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { relativeGap, type TierResult } from '../../../solver/model/tier-result.ts';
import { HUNDREDTHS_TIERS } from '../../domain/objective.ts';
import { type NamedValue, nameValues } from '../../formulate/tiers/name-values.ts';
import type { TierFacts } from '../../report/facts/run-facts.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';

/**
 * The tiers as published: values that the program and the tables agree on, and the bounds that were proved.
 * `null` when the program's exact value of some tier is not the verifier's: then nothing may be published.
 */
export function publishTiers(
  verdict: Verdict,
  solved: {
    readonly model: PathwayModel;
    readonly chosen: Int32Array;
    readonly tiers: readonly TierResult[];
  },
): readonly TierFacts[] | null {
  const claimed = nameValues(solved.model.tiers, evaluateModel(solved.model, solved.chosen).values);
  if (!sameValues(claimed, verdict.tiers)) return null;
  return claimed.map(({ name, value }) => publishTier({ name, value }, solved.tiers));
}

/** The other way round: what a run publishes of its tiers, in the program's own integer units. */
export function restoreTiers(published: readonly TierFacts[]): readonly TierResult[] {
  return published.map(({ name, value, bound, gap, proved, sought }) => {
    const scale = publishedScale(name);
    return {
      name,
      value: Math.round(value * scale),
      bound: bound === null ? Number.NEGATIVE_INFINITY : Math.round(bound * scale),
      gap: gap ?? Number.POSITIVE_INFINITY,
      proved,
      ...(sought === undefined ? {} : { sought }),
    };
  });
}

/** Whether published tiers carry the values that the verifier finds. */
export function agreesWithVerdict(published: readonly TierFacts[], verdict: Verdict): boolean {
  return sameValues(published, publishedValues(verdict));
}

/** Whether the model can take these choices, and gives them the values of the published tiers. */
export function agreesWithModel(
  published: readonly TierFacts[],
  model: PathwayModel,
  chosen: Int32Array,
): boolean {
  const { feasible, values } = evaluateModel(model, chosen);
  return feasible && sameValues(published, inPublishedUnits(nameValues(model.tiers, values)));
}

/** A verdict's tiers in the units in which they are published. */
export function publishedValues({ tiers }: Verdict): readonly NamedValue[] {
  return inPublishedUnits(tiers);
}

function inPublishedUnits(tiers: readonly NamedValue[]): readonly NamedValue[] {
  return tiers.map(({ name, value }) => ({ name, value: value / publishedScale(name) }));
}

function publishTier({ name, value }: NamedValue, proofs: readonly TierResult[]): TierFacts {
  const scale = publishedScale(name);
  const proof = proofs.find((result) => result.name === name);
  const bound = proof === undefined || !Number.isFinite(proof.bound) ? null : proof.bound;
  return {
    name,
    value: value / scale,
    bound: bound === null ? null : bound / scale,
    gap: relativeGap(value, bound),
    proved: proof?.proved ?? false,
    ...(proof?.settled === undefined ? {} : { settled: proof.settled }),
    ...(proof?.sought === undefined ? {} : { sought: proof.sought }),
  };
}

function sameValues(a: readonly NamedValue[], b: readonly NamedValue[]): boolean {
  return (
    a.length === b.length && a.every(({ name, value }, at) => b[at]?.name === name && b[at].value === value)
  );
}

/** How many of the tier's integer units make one of the published unit. */
export function publishedScale(name: string): number {
  return HUNDREDTHS_TIERS.has(name) ? 100 : 1;
}
