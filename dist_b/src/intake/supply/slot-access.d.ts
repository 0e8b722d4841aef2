import { type Placement, type Programme, type Rotator } from '../../domain/programme.ts';
import { type Presence } from './presence.ts';
/** Why a rotator may not take a slot. */
export type Obstacle = 'not offered' | 'profession' | 'band' | 'driving' | 'weekends' | 'travel' | 'registration' | 'competence';
/** Who may take which slot as the tables stand, competency rules and decisions aside (docs/semantics.md). */
export interface SlotAccess {
    readonly presence: Presence;
    /** The first thing that keeps the rotator from the placement in the cycle; `null` = may take it. */
    obstacle(rotator: Rotator, placement: Placement, cycle: number): Obstacle | null;
}
export declare function tabulateAccess(programme: Omit<Programme, 'inputs'>): SlotAccess;
