import type {
  Absence,
  Decision,
  HeldCompetence,
  HistoryEntry,
  LedgerEntry,
  Pair,
  Pillar,
  Preference,
  Rotation,
  RotationPillar,
  Rotator,
  Site,
  Supervisor,
  TravelTime,
} from '../../domain/programme.ts';
import type { Fields, Table, TableName } from '../schema/table.ts';
import { type BaselineRow, baseline, ledger } from './former-runs.ts';
import { type CompetencyRuleRow, competencyRules, pillars, rotationPillars } from './pillars.ts';
import { type PlacementRow, placements, rotations, sites, travel } from './places.ts';
import { type ObjectiveRow, objectives, type SettingRow, settings } from './plan.ts';
import { absences, competences, decisions, history, pairs } from './records.ts';
import { rotators } from './rotators.ts';
import { supervisors } from './supervisors.ts';
import { preferences } from './wishes.ts';

/** What a row of each table is read as. */
export interface TableRows extends Record<TableName, object> {
  readonly settings: SettingRow;
  readonly objectives: ObjectiveRow;
  readonly rotators: Fields<Rotator>;
  readonly sites: Fields<Site>;
  readonly rotations: Fields<Rotation>;
  readonly pillars: Fields<Pillar>;
  readonly rotation_pillars: Fields<RotationPillar>;
  readonly placements: PlacementRow;
  readonly competency_rules: CompetencyRuleRow;
  readonly preferences: Fields<Preference>;
  readonly history: Fields<HistoryEntry>;
  readonly absences: Fields<Absence>;
  readonly decisions: Fields<Decision>;
  readonly competences: Fields<HeldCompetence>;
  readonly supervisors: Fields<Supervisor>;
  readonly pairs: Fields<Pair>;
  readonly travel: Fields<TravelTime>;
  readonly ledger: Fields<LedgerEntry>;
  readonly baseline: BaselineRow;
}

/** Every table of a programme; a new one needs its declaration here and its place in the domain. */
export const TABLES: { readonly [Name in TableName]: Table<TableRows[Name]> } = {
  settings,
  objectives,
  rotators,
  sites,
  rotations,
  pillars,
  rotation_pillars: rotationPillars,
  placements,
  competency_rules: competencyRules,
  preferences,
  history,
  absences,
  decisions,
  competences,
  supervisors,
  pairs,
  travel,
  ledger,
  baseline,
};
