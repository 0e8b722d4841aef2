import type { CompetencyRule, Rotator } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** Whether a competency rule binds this rotator: profession, band and cohort each open or listed. */
export declare function bindsRotator(rule: CompetencyRule, rotator: Rotator): boolean;
/** Positions of the rotators the rule binds, ascending. */
export declare function boundRotators(index: ProgrammeIndex, rule: CompetencyRule): readonly number[];
/** Last cycle that counts: an assignment counts when it ends by then. */
export declare function deadlineOf(index: ProgrammeIndex, rule: CompetencyRule): number;
