import type { Day, Span } from '../domain/calendar.ts';
import type { Absence, Rotator } from '../domain/programme.ts';
/** How much of a cycle a rotator is there. */
export interface Presence {
    readonly days: number;
    readonly present: number;
    /** First and last day present; the bounds of the cycle when there is none. */
    readonly first: Day;
    readonly last: Day;
}
/** Days of `span` inside the rotator's availability and outside every absence. Absences may overlap. */
export declare function measurePresence(rotator: Rotator, absences: readonly Absence[], span: Span): Presence;
/** Whether the rotator is there for long enough to be given a placement. */
export declare function isWorkable(presence: Presence, minimumPercent: number): boolean;
