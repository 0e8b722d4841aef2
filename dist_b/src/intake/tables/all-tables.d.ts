import type { Absence, Decision, HeldCompetence, HistoryEntry, LedgerEntry, Pair, Pillar, Preference, Rotation, RotationPillar, Rotator, Site, Supervisor, TravelTime } from '../../domain/programme.ts';
import type { Fields, Table, TableName } from '../table.ts';
import { type BaselineRow } from './former-runs.ts';
import { type CompetencyRuleRow } from './pillars.ts';
import { type PlacementRow } from './places.ts';
import { type ObjectiveRow, type SettingRow } from './plan.ts';
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
export declare const TABLES: {
    readonly [Name in TableName]: Table<TableRows[Name]>;
};
