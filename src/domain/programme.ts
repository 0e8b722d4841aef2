import type { Day } from './calendar.ts';
import type {
  CompetenceId,
  CompetencyRuleId,
  PillarId,
  PlacementId,
  RotationId,
  RotatorId,
  SiteId,
  SupervisorId,
} from './ids.ts';
import type { Objective } from './objective.ts';
import type { SourceRef } from './source.ts';
import type { Hundredths } from './units.ts';

/**
 * A programme, read and cross-checked: every id it mentions exists, every list is in canonical order
 * (by key, code units), and every row remembers where it was read. `docs/semantics.md` says what each
 * field means for solving and for checking.
 */
export interface Programme {
  readonly settings: Settings;
  /** Highest priority first; never empty (the default order stands in for an absent table). */
  readonly objectives: readonly Objective[];
  readonly rotators: readonly Rotator[];
  readonly sites: readonly Site[];
  readonly rotations: readonly Rotation[];
  readonly pillars: readonly Pillar[];
  readonly rotationPillars: readonly RotationPillar[];
  readonly placements: readonly Placement[];
  readonly competencyRules: readonly CompetencyRule[];
  readonly preferences: readonly Preference[];
  readonly history: readonly HistoryEntry[];
  readonly absences: readonly Absence[];
  readonly decisions: readonly Decision[];
  readonly competences: readonly HeldCompetence[];
  readonly supervisors: readonly Supervisor[];
  readonly pairs: readonly Pair[];
  readonly travel: readonly TravelTime[];
  readonly ledger: readonly LedgerEntry[];
  readonly baseline: readonly BaselineAssignment[];
  /** Files the programme was read from, by name, with the SHA-256 of their bytes (hex). */
  readonly inputs: Readonly<Record<string, string>>;
}

interface Row {
  readonly at: SourceRef;
}

export interface Settings {
  readonly programme: string;
  readonly firstCycleStart: Day;
  readonly cycleMonths: number;
  /** Cycles to allocate: the horizon. */
  readonly cycles: number;
  /** Cycles the whole programme lasts, ≥ `cycles`: rules without `by_cycle` are due by its end. */
  readonly programmeCycles: number;
  readonly seed: string;
  readonly timeLimitSeconds: number;
  readonly noticeWeeks: number;
  /** Least share of a cycle, in per cent, that a rotator must be present for to be placed in it. */
  readonly minimumPresencePercent: number;
  /** Most of a ledger balance that counts, and that is carried over. */
  readonly ledgerCap: number;
  /** Share of a balance, in per cent, that is left after a run, before that run is added. */
  readonly ledgerKeepPercent: number;
  readonly repairCosts: RepairCosts;
}

/** What changes cost when repairs are compared: positive integers, of which only the proportions matter. */
export interface RepairCosts {
  /** One more place, supervisor or preceptorship place in a slot. */
  readonly place: number;
  /** One decision lifted. */
  readonly decision: number;
  /** One rule waived for one rotator, or one pair. */
  readonly rule: number;
}

export interface Rotator extends Row {
  readonly id: RotatorId;
  readonly profession: string;
  readonly band: number | null;
  readonly wte: Hundredths;
  readonly availableFrom: Day | null;
  readonly availableUntil: Day | null;
  readonly registeredOn: Day | null;
  readonly homeArea: string | null;
  readonly drives: boolean | null;
  readonly preceptorshipUntil: Day | null;
  readonly sevenDay: boolean | null;
  readonly maxTravelMinutes: number | null;
  readonly cohort: string | null;
}

export interface Site extends Row {
  readonly id: SiteId;
  readonly name: string;
  readonly area: string | null;
  readonly employer: string | null;
  /** Degrees, WGS 84; display only, never part of a promise. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Rotation extends Row {
  readonly id: RotationId;
  readonly name: string;
  /** Professions that may take it; empty = all. */
  readonly professions: readonly string[];
  readonly lengthCycles: number;
  readonly setting: string | null;
  /** Kinds of named supervisor that count; empty = any kind. */
  readonly supervisorKinds: readonly string[];
}

export interface Pillar extends Row {
  readonly id: PillarId;
  readonly name: string;
  readonly kind: 'core' | 'practice';
}

export interface RotationPillar extends Row {
  readonly rotation: RotationId;
  readonly pillar: PillarId;
  /** Credit for one whole cycle at 1.0 WTE. */
  readonly credit: Hundredths;
  /** `null` = at every site without a row of its own. */
  readonly site: SiteId | null;
}

/** What a placement offers in a cycle. */
export interface SlotTerms extends Row {
  /** Minimum staffing and capacity in hundredths of `unit` (2 heads = 200). */
  readonly minimum: Hundredths;
  readonly capacity: Hundredths;
  readonly unit: 'heads' | 'wte';
  /** By how much a WTE capacity may be exceeded so that part-time shares can pair up. */
  readonly excess: Hundredths;
  readonly supervisors: number | null;
  readonly rotatorsPerSupervisor: number | null;
  readonly preceptorPlaces: number | null;
  readonly driver: boolean;
  readonly sevenDay: boolean;
  readonly minBand: number | null;
  readonly maxBand: number | null;
  readonly minMonthsRegistered: number | null;
  readonly requires: readonly CompetenceId[];
}

export interface Placement {
  readonly id: PlacementId;
  readonly rotation: RotationId;
  readonly site: SiteId;
  /** Terms for every cycle without a row of its own; `null` = not offered in those. */
  readonly everyCycle: SlotTerms | null;
  readonly byCycle: ReadonlyMap<number, SlotTerms>;
}

/** Terms of a placement in a cycle, or `null` when it is not offered then. */
export function slotTerms(placement: Placement, cycle: number): SlotTerms | null {
  return placement.byCycle.get(cycle) ?? placement.everyCycle;
}

export const COMPETENCY_KINDS = [
  'cover',
  'choose',
  'before',
  'repeat',
  'spread',
  'experience',
  'first',
  'gap',
  'move',
] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];

export const SUBJECT_KINDS = [
  'pillar',
  'rotation',
  'setting',
  'site',
  'area',
  'employer',
  'placement',
  'competence',
  'seven_day',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One typed thing; `id` is `*` for "each one of the kind". */
export interface SubjectTerm {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface CompetencyRule extends Row {
  readonly id: CompetencyRuleId;
  /** Whom it binds; an empty list binds everyone. */
  readonly professions: readonly string[];
  readonly bands: readonly number[];
  readonly cohorts: readonly string[];
  readonly kind: CompetencyKind;
  /** The group the rule speaks of; for `before`, what must be completed first. Empty for `gap` only; an id of `*` is each of its kind. */
  readonly subject: readonly SubjectTerm[];
  /** For `before`: what may only follow. */
  readonly then: readonly SubjectTerm[];
  readonly atLeast: Hundredths | null;
  readonly atMost: Hundredths | null;
  readonly byCycle: number | null;
  readonly strength: 'must' | 'should';
  /** Cost of one miss of a `should` rule: a positive integer. */
  readonly weight: number;
  readonly note: string;
}

export interface Preference extends Row {
  readonly rotator: RotatorId;
  readonly target: SubjectTerm & { readonly kind: 'placement' | 'rotation' | 'site' | 'area' };
  /** Exactly one of `rank` (1 = most wanted, ties allowed) and `score` (more = better) is set. */
  readonly rank: number | null;
  readonly score: Hundredths | null;
  /** `null` = every cycle without wishes of its own of this kind. */
  readonly cycle: number | null;
  readonly weight: Hundredths;
}

export interface HistoryEntry extends Row {
  readonly rotator: RotatorId;
  readonly rotation: RotationId;
  readonly site: SiteId | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  /** Credit for the whole entry in every pillar of the rotation; `null` = the rotation's own credit × cycles worked × WTE. */
  readonly credit: Hundredths | null;
}

export interface Absence extends Row {
  readonly rotator: RotatorId;
  readonly from: Day;
  readonly until: Day;
  readonly reasonCode: string;
}

export interface Decision extends Row {
  readonly rotator: RotatorId;
  readonly cycle: number;
  /** `null` with `fix`: no placement in that cycle. */
  readonly placement: PlacementId | null;
  readonly decision: 'fix' | 'forbid';
  readonly reason: string;
  readonly decidedBy: string;
}

export interface HeldCompetence extends Row {
  readonly rotator: RotatorId;
  readonly competence: CompetenceId;
  readonly gainedOn: Day | null;
  readonly expiresOn: Day | null;
}

export interface Supervisor extends Row {
  readonly id: SupervisorId;
  readonly site: SiteId;
  /** `null` = supervises every profession. */
  readonly profession: string | null;
  readonly kind: string | null;
  /** Rotators at one time. */
  readonly places: number;
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface Pair extends Row {
  readonly rotator: RotatorId;
  readonly other: RotatorId;
  readonly kind: 'together' | 'apart';
  readonly scope: 'slot' | 'site' | 'rotation';
}

export interface TravelTime extends Row {
  readonly area: string;
  readonly site: SiteId;
  readonly minutes: number;
}

export interface LedgerEntry extends Row {
  readonly rotator: RotatorId;
  readonly balance: number;
}

export interface BaselineAssignment extends Row {
  readonly rotator: RotatorId;
  readonly cycle: number;
  readonly placement: PlacementId;
}
