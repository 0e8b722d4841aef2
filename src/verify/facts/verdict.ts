import type { Day } from '../../domain/calendar.ts';
import type { CompetencyRuleId, PillarId, PlacementId, RotatorId } from '../../domain/ids.ts';
import type { RuleId } from '../../domain/rules.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { FreePlaces } from './free-places.ts';

export type Facts = Readonly<Record<string, string | number>>;

/** One place where an allocation breaks a rule. */
export interface Breach {
  readonly rule: RuleId;
  readonly rotator: RotatorId | null;
  readonly placement: PlacementId | null;
  readonly cycle: number | null;
  /** Lines of the tables that together make the breach. */
  readonly refs: readonly SourceRef[];
  /** Numbers and ids behind it; WTE, credits and limits of rules in hundredths. */
  readonly facts: Facts;
}

/** What an allocation leaves undone without being wrong: a `should` rule, or staffing below the minimum. */
export interface Miss extends Breach {
  /** Whole misses; for `minimum-staffing` the shortfall in hundredths. */
  readonly units: number;
  /** What one unit costs in the tier `competency`; 1 for `minimum-staffing`, which has a tier of its own. */
  readonly weight: number;
}

export interface TierValue {
  readonly name: string;
  readonly value: number;
  /** Of `leximin` only: all programme dissatisfactions, descending. */
  readonly vector?: readonly number[];
}

/** One assignment inside the horizon. */
export interface AssignmentFacts {
  readonly rotator: RotatorId;
  readonly placement: PlacementId;
  readonly cycle: number;
  readonly length: number;
  /** First and last day on which the rotator is present. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** In the first cycle; `null` where no wish could be met there. */
  readonly rank: number | null;
  /** Sum over its cycles. */
  readonly dissatisfaction: number;
  readonly credits: readonly { readonly pillar: PillarId; readonly hundredths: number }[];
}

export interface RotatorFacts {
  readonly rotator: RotatorId;
  /** Ledger balance that counts, plus the sum over the horizon. */
  readonly programmeDissatisfaction: number;
  readonly ledger: number;
  /** What a first choice, and what a last one, in every cycle would have come to; cycles empty by decision left out. */
  readonly least: number;
  readonly most: number;
  /** Workable cycles of the horizon, and those of them without a placement (none by decision excepted). */
  readonly workable: readonly number[];
  readonly unplaced: readonly number[];
  readonly hasWishes: boolean;
  /** Placed cycles at rank 1, and placed cycles at the most dissatisfying placement open to the rotator. */
  readonly firstChoices: number;
  readonly worstChoices: number;
}

/** What a rotator carries out of the run: past disappointment beyond what was usual, bounded. */
export interface LedgerFacts {
  readonly rotator: RotatorId;
  readonly profession: string;
  /** Balance that counted in this run. */
  readonly carried: number;
  /** What the passing of time leaves of it. */
  readonly kept: number;
  readonly workableCycles: number;
  /** Dissatisfaction of this run's horizon, and what its profession usually had in as many cycles. */
  readonly dissatisfaction: number;
  readonly usual: number;
  /** kept + dissatisfaction − usual, within 0 … the cap. */
  readonly balance: number;
  readonly capped: boolean;
}

/** One rotator and one thing to cover; amounts in hundredths of a credit. */
export interface CoverageFacts {
  readonly rotator: RotatorId;
  readonly rule: CompetencyRuleId;
  readonly strength: 'must' | 'should';
  /** `null` when the subject is a group or no pillar. */
  readonly pillar: PillarId | null;
  /** `pillar:resp` or a group `rotation:a;rotation:b`. */
  readonly subject: string;
  readonly required: number;
  /** From history. */
  readonly had: number;
  /** From the horizon's assignments that count. */
  readonly gained: number;
  readonly owed: number;
  readonly byCycle: number;
  readonly status: 'covered' | 'completable' | 'not-covered';
  /** Last cycle of the completion's assignment that makes it whole. */
  readonly completableBy: number | null;
}

/** One slot of the horizon; amounts in hundredths of `unit`. */
export interface SlotFacts {
  readonly placement: PlacementId;
  readonly cycle: number;
  readonly unit: 'heads' | 'wte';
  readonly filled: number;
  readonly minimum: number;
  readonly capacity: number;
  readonly vacancies: number;
  /** What of the vacancies can be supervised. */
  readonly free: FreePlaces;
  readonly shortfall: number;
  readonly rotators: readonly RotatorId[];
}

export interface Verdict {
  /** No must rule is broken. */
  readonly accepted: boolean;
  readonly breaches: readonly Breach[];
  readonly misses: readonly Miss[];
  /** Every tier of the programme's objectives in their order, integers: staffing and blend in hundredths. */
  readonly tiers: readonly TierValue[];
  readonly assignments: readonly AssignmentFacts[];
  readonly rotators: readonly RotatorFacts[];
  readonly coverage: readonly CoverageFacts[];
  readonly slots: readonly SlotFacts[];
  readonly ledger: readonly LedgerFacts[];
  /** Programme dissatisfactions of the rotators with a workable cycle, descending. */
  readonly leximin: readonly number[];
}
