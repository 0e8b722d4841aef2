import type { ProgrammeSpec } from './spec.ts';
/** What a profession's members learn, and where. */
export interface Curriculum {
    readonly professions: readonly string[];
    readonly pillars: readonly CorePillar[];
    readonly rotations: readonly KindOfRotation[];
}
export interface CorePillar {
    readonly id: string;
    readonly name: string;
    readonly profession: number;
}
export interface KindOfRotation {
    readonly id: string;
    readonly name: string;
    /** Indexes of the professions it is open to. */
    readonly professions: readonly number[];
    /** Indexes of the pillars it gives a whole credit to. */
    readonly pillars: readonly number[];
    /** Visits at home, for which one must drive. */
    readonly community: boolean;
}
/**
 * Each profession has its own pillars. Its first kinds of rotation give one pillar each; the further
 * ones give two neighbouring pillars, so that a programme shorter than the list of pillars can cover it.
 */
export declare function drawUpCurriculum(spec: ProgrammeSpec): Curriculum;
