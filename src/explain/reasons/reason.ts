import type { PillarId, PlacementId, RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Hundredths } from '../../domain/units.ts';

/**
 * How sure a reason is. `structural`: read off the tables. `proved`: a complete search or a solve to proof.
 * `bound`: a proved "at least", the exact figure is not known. `not-proved`: what was found before a limit.
 */
export type Evidence = 'structural' | 'proved' | 'bound' | 'not-proved';

/** A tier that would have to get worse, in the tier's own integer units. */
export interface TierLoss {
  readonly tier: string;
  readonly from: number;
  /** Exact when the evidence is `proved`; at least this when `bound`; at most this when `not-proved`. */
  readonly to: number;
  /** The most that the slack of the tier allows; absent where it has none. */
  readonly allowed?: number;
}

/** What another allocation does to people: counts only, never names. */
export interface Effect {
  readonly better: number;
  readonly worse: number;
}

/** What the allocation found with the wish granted does to whoever wished, and to everyone else. */
export interface GrantEffect {
  readonly others: Effect;
  /** By how much their dissatisfaction over all cycles would rise; negative = fall. */
  readonly own: number;
}

interface ReasonBase {
  readonly evidence: Evidence;
  /** The rule instances that carry the reason; each knows its files and lines. */
  readonly because: readonly RuleInstance[];
}

/** Each of these rules alone keeps this rotator out of this slot. */
export interface RuleReason extends ReasonBase {
  readonly kind: 'rule';
  readonly evidence: 'structural';
}

/** Taking it leaves the rotator no pathway that keeps all of these rules, however empty the slots were. */
export interface PathwayReason extends ReasonBase {
  readonly kind: 'pathway';
}

/** No allocation keeps every guarantee and grants it: somebody's must rule, or a decision, would break. */
export interface GuaranteeReason extends ReasonBase {
  readonly kind: 'guarantee';
}

/** Possible only if this tier, the first that has to give way, gets worse. */
export interface TradeOffReason extends ReasonBase {
  readonly kind: 'trade-off';
  readonly loss: TierLoss;
  /** It may be a tier before this one that gives way instead: slot prices alone cannot tell. Only with `bound`. */
  readonly orEarlier: boolean;
  /** `null` when no allocation with the wish granted was needed for the proof. */
  readonly effect: GrantEffect | null;
}

/** The slack of an earlier tier would allow it; a later tier refuses it. */
export interface SlackReason extends ReasonBase {
  readonly kind: 'slack';
  /** What the wish costs inside the slack. */
  readonly within: TierLoss;
  readonly refusedBy: TierLoss;
  readonly effect: GrantEffect | null;
}

/** An equally good allocation grants it; the published draw decided. */
export interface LotteryReason extends ReasonBase {
  readonly kind: 'lottery';
}

/** Not settled within the limits given: said openly, never read as a "no". */
export interface OpenReason extends ReasonBase {
  readonly kind: 'open';
  readonly evidence: 'not-proved';
  readonly limit: 'budget' | 'solver';
}

export type Reason =
  | RuleReason
  | PathwayReason
  | GuaranteeReason
  | TradeOffReason
  | SlackReason
  | LotteryReason
  | OpenReason;
export type ReasonKind = Reason['kind'];

/** One option the rotator preferred to what they got. */
export interface Refusal {
  readonly placement: PlacementId;
  readonly cycle: number;
  /** `null` when the rotator is not eligible for it, so that it has no place among their options. */
  readonly rank: number | null;
  readonly dissatisfaction: number | null;
  readonly reason: Reason;
}

export interface PillarCredit {
  readonly pillar: PillarId;
  readonly credit: Hundredths;
}

/** A pillar the rotator must cover, as it stands once the explained assignment has ended. */
export interface PillarOwed {
  readonly pillar: PillarId;
  readonly required: Hundredths;
  /** History and assignments up to and including this one. */
  readonly had: Hundredths;
  /** Never negative; 0 = covered. */
  readonly outstanding: Hundredths;
  readonly byCycle: number;
}

/** Everything said about one assignment, or about one workable cycle without one. */
export interface Explanation {
  readonly rotator: RotatorId;
  /** First cycle of the assignment. */
  readonly cycle: number;
  readonly length: number;
  /** `null` = without a placement. */
  readonly placement: PlacementId | null;
  /** 1 = nothing they were eligible for was preferred; `null` = no wish could be met in that cycle, or without a placement. */
  readonly rank: number | null;
  readonly dissatisfaction: number;
  readonly credited: readonly PillarCredit[];
  readonly owed: readonly PillarOwed[];
  /** By cycle, then most wanted first, then placement id. */
  readonly refusals: readonly Refusal[];
}
