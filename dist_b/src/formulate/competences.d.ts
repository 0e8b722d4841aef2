import type { HeldCompetence } from '../domain/programme.ts';
import { type ProgrammeIndex } from './programme-index.ts';
/** Which competences a rotator holds through a whole cycle. */
export interface CompetenceTable {
    /** `*` = any competence at all. */
    holds(rotator: number, competence: string, cycle: number): boolean;
    /** Every row about this rotator and competence, current or not. */
    rows(rotator: number, competence: string): readonly HeldCompetence[];
}
/** Held = gained by the first day of the cycle and not expired before its last. */
export declare function tabulateCompetences(index: ProgrammeIndex): CompetenceTable;
