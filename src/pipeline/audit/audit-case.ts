import type { Executor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Allocation } from '../../domain/allocation.ts';
import { isLottery } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import { formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import type { KeptInputs } from '../kept-run/kept-inputs.ts';
import type { OpenedRun } from '../kept-run/open-run.ts';

/** An allocation under audit, and what the checks may use. */
export interface AuditGround {
  readonly programme: Programme;
  readonly allocation: Allocation;
  readonly verdict: Verdict;
  readonly executor: Executor;
  /** Draws samples and shuffles. */
  readonly seed: string;
  /** Seconds left for the whole audit. */
  readonly remaining: () => number;
  readonly interrupted: () => boolean;
}

/** The same with the run it was published in. */
export interface AuditCase extends AuditGround {
  readonly run: OpenedRun;
  readonly inputs: KeptInputs;
}

/** A programme solved to proof in the course of an audit, told by the verifier. */
interface ProvedSolution {
  readonly allocation: Allocation;
  readonly verdict: Verdict;
}

/** Solves a variant of the programme; `null` when that was not proved in the time left. */
export async function solveVariant(
  { executor, remaining, interrupted }: Pick<AuditGround, 'executor' | 'remaining' | 'interrupted'>,
  programme: Programme,
): Promise<ProvedSolution | null> {
  const timeLimit = remaining();
  if (timeLimit <= 0 || interrupted()) return null;
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit, interrupted });
  if (outcome.kind !== 'solved' || !outcome.proved) return null;
  const allocation = interpretAllocation(formulation, outcome.chosen);
  const verdict = verify(programme, allocation);
  return verdict.accepted ? { allocation, verdict } : null;
}

/** Which aims are compared: their names as the verdict has them. */
type Compared = (name: string) => boolean;

/** The tier values of a verdict that must not depend on who is called what: all but the draw's. */
export function fairValues(
  { tiers }: Verdict,
  isCompared: Compared = () => true,
): readonly { readonly name: string; readonly values: readonly number[] }[] {
  return tiers
    .filter(({ name }) => !isLottery(name) && isCompared(name))
    .map(({ name, value, vector }) => ({ name, values: [value, ...(vector ?? [])] }));
}

/** What is different, tier by tier, in words; empty when both are worth the same. */
export function compareFairValues(
  found: Verdict,
  expected: Verdict,
  isCompared: Compared = () => true,
): readonly string[] {
  const others = new Map(fairValues(expected).map(({ name, values }) => [name, values]));
  return fairValues(found, isCompared).flatMap(({ name, values }) => {
    const other = others.get(name) ?? [];
    const same = values.length === other.length && values.every((value, at) => value === other[at]);
    return same
      ? []
      : [`${name} is ${values[0]} instead of ${other[0]}${values[0] === other[0] ? ' (further down)' : ''}`];
  });
}

/** Aims whose value every optimum shares: what has slack may end anywhere within it. */
export function withoutSlack({ objectives }: Programme): Compared {
  const loose = objectives.filter(({ slack }) => slack.amount > 0).map(({ tier }) => tier);
  return (name) => !loose.some((tier) => name === tier || name.startsWith(`${tier}-`));
}

/** Aims that come before any with slack: more room may narrow what a share of less is, and so cost a later aim. */
export function beforeSlack(programme: Programme, { tiers }: Verdict): Compared {
  const isFixed = withoutSlack(programme);
  const first = tiers.findIndex(({ name }) => !isFixed(name));
  const before = new Set(tiers.slice(0, first < 0 ? tiers.length : first).map(({ name }) => name));
  return (name) => before.has(name);
}

/** The programme without the aims that only draw lots, where those play no part. */
export function withoutLottery(programme: Programme): Programme {
  return { ...programme, objectives: programme.objectives.filter(({ tier }) => tier !== 'lottery') };
}
