import type { Limit } from '../model/limit.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import type { Outcome } from '../program/outcome.ts';
import type { HeldTier } from './held-tiers.ts';
import type { Rung } from './problem-ladder.ts';

/** What if this agent took one of these choices? Each of them covers the period. */
export interface ForcedQuestion {
  readonly agent: number;
  readonly period: number;
  readonly choices: Int32Array;
}

/** A tier before and after, in its own integer units, over all components. */
export interface Loss {
  readonly tier: string;
  readonly from: number;
  readonly to: number;
}

/** What the optimum becomes when the question's wish is granted. */
export type Counterfactual =
  /**
   * `loss` is the first tier that has to get worse: by exactly this much when `exact`, by at least this much
   * when `at-least`, and by at most this much when `at-most` (the best point found before a limit).
   */
  | {
      readonly kind: 'worse';
      readonly loss: Loss;
      readonly proof: 'exact' | 'at-least' | 'at-most';
      /** It may be an earlier tier that gives way instead: prices alone cannot tell. */
      readonly orEarlier: boolean;
      /** An earlier tier that gets worse within its slack; `null` when none does. */
      readonly within: Loss | null;
      /** Choices of the component in the point found with the wish granted, ascending; `null` when none was needed. */
      readonly chosen: Int32Array | null;
    }
  /** Nothing gets worse before tier `until`. */
  | { readonly kind: 'equal' }
  /** No point keeps every guarantee (asked for a `grant`: no point that is as good). */
  | { readonly kind: 'impossible' }
  /** Prices do not rule the wish out, and no solve was spent on it. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * How much is asked. `loss`: which tier gives way, and by how much. `bound`: only what is proved of that without minimising any tier;
 * `sift`: only whether any does, for many wishes together.
 * `grant`: only whether none has to. `cost`: the least of the last tier that matters, all before it held: what the wish
 * costs there.
 */
export type Depth = 'loss' | 'bound' | 'sift' | 'grant' | 'cost';

/** Questions about one component, answered one after the other on one thread. */
export interface CounterfactualTask {
  readonly model: PathwayModel;
  /** One a tier of the model. */
  readonly holds: readonly HeldTier[];
  /** Proved lower bounds of the sum tiers in this component, wish or no wish; 0 where none is known. */
  readonly least: readonly number[];
  /** Tier values of the whole optimum: where losses are counted from. */
  readonly from: readonly TierOrigin[];
  /** First tier whose losses no longer matter (a lottery); `tiers.length` when all do. */
  readonly until: number;
  readonly depth: Depth;
  /** The component with the tiers before k held, k = 0 … `until`; `null` when its pathways are too many. */
  readonly rungs: readonly Rung[] | null;
  readonly questions: readonly ForcedQuestion[];
  /** Seconds a question may take. */
  readonly timeLimit: number;
  readonly seed?: number;
}

/** Where a tier stands: over all components, and what this component contributes to it. */
export interface TierOrigin {
  readonly name: string;
  /** A sum, or the worst load. */
  readonly total: number;
  readonly part: number;
  /** Of a bottleneck: how many have the worst load, in all and in this component. */
  readonly count: number;
  readonly countPart: number;
  /** Of a leximin tier: the loads of this component, and of all others. */
  readonly loads: readonly number[];
  readonly others: readonly number[];
}

export type CounterfactualAnswers =
  /** One a question, in order. */
  | { readonly kind: 'answered'; readonly answers: readonly Counterfactual[] }
  /** The thread was lost before its task was done. */
  | { readonly kind: 'lost'; readonly outcome: Outcome };
