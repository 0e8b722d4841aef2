import type { Executor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { Programme } from '../../domain/programme.ts';
import { formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import type { Obstacle } from '../../formulate/obstacles/obstacle.ts';
import type { TierFacts } from '../../report/facts/run-facts.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import { publishTiers } from './tier-facts.ts';

/** What a programme is worth, without a run of its own. */
export type Worth =
  | {
      readonly kind: 'solved';
      readonly tiers: readonly TierFacts[];
      readonly allocation: Allocation;
      readonly verdict: Verdict;
      readonly proved: boolean;
    }
  /** `obstacles`: what proves it without a solve; with none, everybody alone would have a possible pathway. */
  | { readonly kind: 'infeasible'; readonly obstacles: readonly Obstacle[] }
  /** Not known: a limit, or a fault. Never to be read as a "no". */
  | { readonly kind: 'unknown' };

export interface WorthOptions {
  readonly executor: Executor;
  /** Seconds. */
  readonly timeLimit: number;
  readonly interrupted: () => boolean;
}

/** Solves a variant of a programme for comparison; the values are the verifier's. */
export async function valueVariant(programme: Programme, options: WorthOptions): Promise<Worth> {
  const formulation = formulate(programme);
  const { obstacles } = formulation;
  if (obstacles.length > 0) return { kind: 'infeasible', obstacles };
  const outcome = await solveModel(formulation.model, options);
  if (outcome.kind === 'infeasible') return { kind: 'infeasible', obstacles };
  if (outcome.kind !== 'solved') return { kind: 'unknown' };
  const allocation = interpretAllocation(formulation, outcome.chosen);
  const verdict = verify(programme, allocation);
  const tiers = verdict.accepted ? publishTiers(verdict, { model: formulation.model, ...outcome }) : null;
  return tiers === null
    ? { kind: 'unknown' }
    : { kind: 'solved', tiers, allocation, verdict, proved: outcome.proved };
}
