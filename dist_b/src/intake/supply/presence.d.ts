import { type Span } from '../../domain/calendar.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
/** Which cycles each rotator can be placed in. */
export interface Presence {
    readonly spans: readonly Span[];
    /** `cycle` counts from 1; cycles up to the end of the programme are known. */
    isWorkable(rotator: Rotator, cycle: number): boolean;
}
/** Counts the days each rotator is there, absences merged (docs/semantics.md, Time). */
export declare function countPresence(programme: Pick<Programme, 'settings' | 'absences'>): Presence;
