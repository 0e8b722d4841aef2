import type { CompetencyRule, SlotTerms } from '../domain/programme.ts';
import type { SourceRef } from '../domain/source.ts';
import type { Person, Place, Tables } from './tables.ts';
import type { Facts } from './verdict.ts';
/** Rules that say, of one rotator and one slot, whether the two may meet. */
export type EligibilityRule = 'profession' | 'band' | 'driver' | 'seven-day' | 'registration' | 'travel' | 'competence';
/** One rotator before one slot. */
export interface Seat {
    readonly tables: Tables;
    readonly person: Person;
    readonly place: Place;
    readonly terms: SlotTerms;
    readonly cycle: number;
}
export interface Barrier {
    readonly stops: (seat: Seat) => boolean;
    /** Called only when it stops. */
    readonly refs: (seat: Seat) => (SourceRef | undefined)[];
    readonly facts: (seat: Seat) => Facts;
}
export declare const BARRIERS: Readonly<Record<EligibilityRule, Barrier>>;
/** Places offered in a cycle, in canonical order. */
export declare function offeredIn(tables: Tables, cycle: number): {
    place: Place;
    terms: SlotTerms;
}[];
/**
 * Whether the rotator may be in the slot as far as the two of them are concerned, competency rules of the
 * kinds `experience` and `before` (a competence) included. Capacity, decisions and the pathway do not matter.
 */
export declare function isEligible(seat: Seat): boolean;
/** `experience`: the rule speaks of the place and the rotator is registered for too few months in this first cycle. */
export declare function lacksExperience(seat: Seat, rule: CompetencyRule): boolean;
/** `before` whose left-hand side is competences only: a matter of eligibility, not of order. */
export declare function isCompetenceFirst(rule: CompetencyRule): boolean;
/** The rule speaks of the place, and no competence of its left-hand side is held in all of these cycles. */
export declare function lacksCompetenceFirst(seat: Seat, rule: CompetencyRule, cycles: readonly number[]): boolean;
/** Whole months from registration to the first day of the cycle; 0 when the day is not given. */
export declare function monthsRegistered({ tables, person, cycle, }: Pick<Seat, 'tables' | 'person' | 'cycle'>): number;
/** Whether a competence (`*` = any) is held from the first to the last day of the cycle. */
export declare function holds(tables: Tables, person: Person, competence: string, cycle: number): boolean;
