import type { RotationId } from '../domain/ids.ts';
import type { CompetencyRule, SubjectTerm } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** What one `choose` rule asks for: how many different rotations out of its subject. */
export interface ChooseDemand {
    readonly rule: CompetencyRule;
    readonly terms: readonly SubjectTerm[];
    readonly deadline: number;
    readonly atLeast: number | null;
    readonly atMost: number | null;
    /** Rotations of the subject that a rotator has done before. */
    done(rotator: number): ReadonlySet<RotationId>;
}
/** Spells out every choose rule; a blank subject is all rotations. */
export declare function chooseDemands(index: ProgrammeIndex): readonly ChooseDemand[];
