import { type PillarId, type PlacementId, type RotationId, type SiteId } from '../domain/ids.ts';
import type { HistoryEntry, SubjectKind, SubjectTerm } from '../domain/programme.ts';
import { type Stay } from './review.ts';
import { type Tables } from './tables.ts';
/** Where one cycle of somebody's work was done, or would be. */
export interface Whereabouts {
    readonly placement: PlacementId | null;
    readonly rotation: RotationId;
    /** `null` when a history entry names no site. */
    readonly site: SiteId | null;
    /** `null` when it is not known. */
    readonly sevenDay: boolean | null;
}
/** Where a stay is in one of its cycles. */
export declare function whereaboutsOf(stay: Stay, cycle?: number): Whereabouts;
/** Where a history entry was: history knows rotations and sites, not placements. */
export declare function whereaboutsOfEntry(entry: HistoryEntry): Whereabouts;
/** Whether a subject's term speaks of this place; `*` means any that has a value of the kind. */
export declare function speaksOf(tables: Tables, term: SubjectTerm, where: Whereabouts): boolean;
/** What a place is called in a kind: its site, its area …; `null` when it has no such name. */
export declare function labelOf(tables: Tables, kind: Exclude<SubjectKind, 'pillar'>, where: Whereabouts): string | null;
/** Each id of a term by itself: `site:*` becomes every site, anything else stays what it is. */
export declare function eachOf(tables: Tables, term: SubjectTerm): SubjectTerm[];
/** The credits one cycle at a place gives: a row for the site hides the row without one. */
export declare function creditRows(tables: Tables, where: Pick<Whereabouts, 'rotation' | 'site'>): {
    readonly pillar: PillarId;
    readonly credit: number;
}[];
/** `pillar:resp;pillar:neuro`. */
export declare function formatSubject(subject: readonly SubjectTerm[]): string;
