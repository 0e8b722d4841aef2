import type { HistoryEntry, SubjectTerm } from '../domain/programme.ts';
import type { PresenceTable } from './presence.ts';
import { type ProgrammeIndex } from './programme-index.ts';
/**
 * Credit (hundredths) towards a group of terms: pillars give their credit pro rata (WTE, days present),
 * every other term a whole for each cycle spent there.
 */
export interface CreditTable {
    /** Of one cycle at a placement. */
    ofCycle(cell: {
        readonly rotator: number;
        readonly placement: number;
        readonly cycle: number;
    }): number;
    /** Of one past entry of this rotator. */
    ofHistory(rotator: number, entry: HistoryEntry): number;
}
/** Prepares the credits of one group of terms; rates are looked up once a placement. */
export declare function tabulateCredits(index: ProgrammeIndex, presence: PresenceTable, terms: readonly SubjectTerm[]): CreditTable;
