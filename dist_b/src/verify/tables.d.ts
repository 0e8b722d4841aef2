import { type Span } from '../domain/calendar.ts';
import type { PlacementId, RotationId, RotatorId, SiteId } from '../domain/ids.ts';
import type { Absence, CompetencyRule, Decision, HeldCompetence, HistoryEntry, Pair, Placement, Preference, Programme, Rotation, RotationPillar, Rotator, Settings, Site, TravelTime } from '../domain/programme.ts';
import { type Presence } from './presence.ts';
/** A placement with the rows it points to. */
export interface Place {
    readonly placement: Placement;
    readonly rotation: Rotation;
    readonly site: Site;
}
/** Every row that speaks of one rotator. */
export interface Person {
    readonly rotator: Rotator;
    readonly history: readonly HistoryEntry[];
    readonly absences: readonly Absence[];
    readonly decisions: readonly Decision[];
    readonly competences: readonly HeldCompetence[];
    readonly preferences: readonly Preference[];
    /** Competency rules that bind the rotator. */
    readonly rules: readonly CompetencyRule[];
    readonly ledger: number;
    /** From the rotator's home area, as far as known. */
    readonly travel: ReadonlyMap<SiteId, TravelTime>;
    /** By cycle − 1, up to the end of the programme. */
    readonly presence: readonly Presence[];
    readonly workable: readonly boolean[];
    /** Last cycle of the rotator's pathway: the programme's when a must rule is due past the horizon, else the horizon's. */
    readonly lastCycle: number;
}
/** The programme's tables, looked up by key. */
export interface Tables {
    readonly programme: Programme;
    readonly settings: Settings;
    readonly people: ReadonlyMap<RotatorId, Person>;
    readonly places: ReadonlyMap<PlacementId, Place>;
    readonly rotations: ReadonlyMap<RotationId, Rotation>;
    readonly sites: ReadonlyMap<SiteId, Site>;
    readonly credits: ReadonlyMap<RotationId, readonly RotationPillar[]>;
    readonly pairs: readonly Pair[];
    /** By cycle − 1, up to the end of the programme. */
    readonly spans: readonly Span[];
}
/** Indexes a programme. Throws `RangeError` when it mentions an id that it lacks, which intake rules out. */
export declare function indexTables(programme: Programme): Tables;
/** The cycle by whose end a competency rule is due. */
export declare function deadlineOf(rule: CompetencyRule, settings: Settings): number;
/** The row with this id. Throws `RangeError` when there is none. */
export declare function known<Id extends string, Row>(rows: ReadonlyMap<Id, Row>, id: Id): Row;
