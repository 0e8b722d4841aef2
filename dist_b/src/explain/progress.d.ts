import type { Assignment } from '../domain/allocation.ts';
import type { Programme } from '../domain/programme.ts';
import type { PillarCredit, PillarOwed } from './reason.ts';
/** What assignments give to pillars, and what is still owed. */
export interface ProgressTable {
    /** Pillars that the assignment credits, in order of pillar; none for a cycle without placement. */
    credited(assignment: Assignment): readonly PillarCredit[];
    /**
     * Every pillar that a must rule makes the rotator cover, once `pathway` (assignments up to and including the
     * explained one) has been done. Rules that ask for a group of pillars together belong to no single pillar.
     */
    owed(rotator: number, pathway: readonly Assignment[]): readonly PillarOwed[];
}
/** Prepares credits of every pillar and the demands of every cover rule. */
export declare function tabulateProgress(programme: Programme): ProgressTable;
