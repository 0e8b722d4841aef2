import type { Objective, TierName } from '../../src/domain/objective.ts';
import type { CompetencyKind, Preference, Rotator, Settings, SlotTerms } from '../../src/domain/programme.ts';

/**
 * A programme as a terse literal. Everything is written as in the tables: days as `YYYY-MM-DD`, WTE, credits,
 * capacities, scores and weights in whole units (0.6, not 60), subjects as text (`pillar:resp;pillar:neuro`,
 * `site:*`, `rotation:a > rotation:b`). What is left out is blank in the table.
 * Sites, rotations, pillars and travel areas need no row of their own when their id is all there is to say.
 */
export interface ProgrammeSpec {
  readonly settings?: Partial<Omit<Settings, 'firstCycleStart'>> & { readonly firstCycleStart?: string };
  /** A bare tier name has weight 1 and no slack. Absent = the default order. */
  readonly objectives?: readonly (TierName | ObjectiveSpec)[];
  readonly rotators: readonly (string | RotatorSpec)[];
  readonly sites?: readonly SiteSpec[];
  readonly rotations?: readonly RotationSpec[];
  readonly pillars?: readonly { readonly id: string; readonly kind?: 'core' | 'practice' }[];
  readonly rotationPillars?: readonly RotationPillarSpec[];
  readonly placements: readonly PlacementSpec[];
  readonly rules?: readonly RuleSpec[];
  readonly preferences?: readonly PreferenceSpec[];
  readonly history?: readonly HistorySpec[];
  readonly absences?: readonly { readonly rotator: string; readonly from: string; readonly until: string }[];
  readonly decisions?: readonly DecisionSpec[];
  readonly competences?: readonly CompetenceSpec[];
  readonly supervisors?: readonly SupervisorSpec[];
  readonly pairs?: readonly PairSpec[];
  readonly travel?: readonly { readonly area: string; readonly site: string; readonly minutes: number }[];
  readonly ledger?: readonly { readonly rotator: string; readonly balance: number }[];
  readonly baseline?: readonly {
    readonly rotator: string;
    readonly cycle: number;
    readonly placement: string;
  }[];
}

export interface ObjectiveSpec {
  readonly tier: TierName;
  readonly weight?: number;
  readonly variant?: Objective['variant'];
  readonly slack?: Objective['slack'];
}

type Dated = 'availableFrom' | 'availableUntil' | 'registeredOn' | 'preceptorshipUntil';

export type RotatorSpec = { readonly id: string; readonly wte?: number } & Partial<
  Omit<Rotator, 'id' | 'at' | 'wte' | Dated>
> & { readonly [Field in Dated]?: string };

export interface SiteSpec {
  readonly id: string;
  readonly area?: string;
  readonly employer?: string;
}

export interface RotationSpec {
  readonly id: string;
  readonly professions?: readonly string[];
  readonly lengthCycles?: number;
  readonly setting?: string;
  readonly supervisorKinds?: readonly string[];
}

export interface RotationPillarSpec {
  readonly rotation: string;
  readonly pillar: string;
  readonly credit?: number;
  readonly site?: string;
}

export type TermsSpec = Partial<Omit<SlotTerms, 'at' | 'minimum' | 'capacity' | 'excess' | 'requires'>> & {
  readonly minimum?: number;
  readonly capacity?: number;
  readonly excess?: number;
  readonly requires?: readonly string[];
};

export interface PlacementSpec {
  readonly id: string;
  readonly rotation: string;
  readonly site: string;
  /** Terms of the row without a cycle: blank = one head, no other terms; `null` = no such row. */
  readonly everyCycle?: TermsSpec | null;
  /** Rows with a cycle of their own. */
  readonly byCycle?: Readonly<Record<number, TermsSpec>>;
}

export interface RuleSpec {
  readonly id?: string;
  readonly kind: CompetencyKind;
  readonly subject?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly byCycle?: number;
  readonly strength?: 'must' | 'should';
  readonly weight?: number;
  readonly professions?: readonly string[];
  readonly bands?: readonly number[];
  readonly cohorts?: readonly string[];
}

export interface PreferenceSpec {
  readonly rotator: string;
  /** `placement:…`, `rotation:…`, `site:…` or `area:…`. */
  readonly prefers: `${Preference['target']['kind']}:${string}`;
  readonly rank?: number;
  readonly score?: number;
  readonly cycle?: number;
  readonly weight?: number;
}

export interface HistorySpec {
  readonly rotator: string;
  readonly rotation: string;
  readonly site?: string;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly credit?: number;
}

export interface DecisionSpec {
  readonly rotator: string;
  readonly cycle: number;
  readonly placement: string | null;
  readonly decision: 'fix' | 'forbid';
}

export interface CompetenceSpec {
  readonly rotator: string;
  readonly competence: string;
  readonly gainedOn?: string;
  readonly expiresOn?: string;
}

export interface SupervisorSpec {
  readonly id: string;
  readonly site: string;
  readonly profession?: string;
  readonly kind?: string;
  readonly places?: number;
  readonly from?: string;
  readonly until?: string;
}

export interface PairSpec {
  readonly rotator: string;
  readonly other: string;
  readonly kind: 'together' | 'apart';
  readonly scope?: 'slot' | 'site' | 'rotation';
}
