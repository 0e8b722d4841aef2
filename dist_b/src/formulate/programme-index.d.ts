import { type Span } from '../domain/calendar.ts';
import type { PillarId, PlacementId, RotationId, RotatorId, SiteId } from '../domain/ids.ts';
import { type HistoryEntry, type Placement, type Programme, type Rotation, type Rotator, type Site, type SlotTerms } from '../domain/programme.ts';
/**
 * The programme with its ids resolved to positions in its own lists, so that the formulation can work on
 * typed arrays. Cycles are counted from 1 here as in the tables; *period* = cycle − 1 only in the model.
 */
export interface ProgrammeIndex {
    readonly programme: Programme;
    /** Cycles to allocate. */
    readonly horizon: number;
    /** Cycles of the whole programme, ≥ horizon. */
    readonly programmeCycles: number;
    readonly rotatorOf: ReadonlyMap<RotatorId, number>;
    readonly placementOf: ReadonlyMap<PlacementId, number>;
    readonly rotationOf: ReadonlyMap<RotationId, number>;
    readonly siteOf: ReadonlyMap<SiteId, number>;
    readonly pillarOf: ReadonlyMap<PillarId, number>;
    /** Position of each placement's rotation and site. */
    readonly placementRotation: Int32Array;
    readonly placementSite: Int32Array;
    /** `spans[cycle - 1]`, up to `programmeCycles`. */
    readonly spans: readonly Span[];
    rotator(position: number): Rotator;
    placement(position: number): Placement;
    /** Rotation and site of the placement at `position`. */
    rotationAt(position: number): Rotation;
    siteAt(position: number): Site;
    /** Terms of a placement in a cycle; `null` when it is not offered then (capacity 0 included). */
    terms(placement: number, cycle: number): SlotTerms | null;
    /** Credit (hundredths) that one whole cycle at 1.0 WTE gives: the row of the site, else the one without site. */
    creditRate(visit: Visit, pillar: PillarId): number;
    /** Whole months registered at the first day of the cycle; 0 when the date is not known. */
    monthsRegistered(rotator: number, cycle: number): number;
    /** Past entries of the rotator at `position`. */
    historyOf(position: number): readonly HistoryEntry[];
}
/** A rotation taken at a site; history may not know the site. */
export interface Visit {
    readonly rotation: RotationId;
    readonly site: SiteId | null;
}
/** Resolves every id of a checked programme. Throws `RangeError` on an id that intake would have refused. */
export declare function indexProgramme(programme: Programme): ProgrammeIndex;
/** Position of an id that must exist. */
export declare function position<Id extends string>(map: ReadonlyMap<Id, number>, id: Id): number;
/** Rows of a table by the rotator they speak of, in the order of the table. */
export declare function groupByRotator<Row extends {
    readonly rotator: RotatorId;
}>(rows: readonly Row[]): ReadonlyMap<RotatorId, readonly Row[]>;
