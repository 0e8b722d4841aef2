import type { PillarId, PlacementId } from '../domain/ids.ts';
import { type CompetencyRule, type Placement, type Programme, type Rotation, type Rotator, type SubjectTerm } from '../domain/programme.ts';
/** How things are called in sentences. Falls back to the id where a table gives no name. */
export interface Names {
    readonly programme: Programme;
    /** "Stroke rehabilitation at Evesham". */
    placement(id: PlacementId): string;
    pillar(id: PillarId): string;
    site(id: string): string;
    /** "cycle 2". */
    cycle(cycle: number): string;
    /** "stroke or MSK": the subject of a rule, in the words of the tables. */
    subject(terms: readonly SubjectTerm[]): string;
    /** The same for the text an instance carries: `pillar:stroke;pillar:msk`. */
    subjectText(text: string): string;
    rowOf(placement: PlacementId | null): {
        placement: Placement;
        rotation: Rotation | undefined;
    } | undefined;
    rotator(id: string | null): Rotator | undefined;
    competencyRule(id: string | null): CompetencyRule | undefined;
}
/** Looks names up once, so that phrasing a nation's reasons stays linear. */
export declare function nameThings(programme: Programme): Names;
