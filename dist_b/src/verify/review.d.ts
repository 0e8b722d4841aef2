import type { Allocation, Assignment } from '../domain/allocation.ts';
import type { RotatorId } from '../domain/ids.ts';
import { type SlotTerms } from '../domain/programme.ts';
import type { Person, Place, Tables } from './tables.ts';
/** An assignment with the rows it points to. */
export interface Stay extends Place {
    readonly person: Person;
    readonly first: number;
    readonly last: number;
    /** Part of the completion: past the horizon. */
    readonly future: boolean;
}
/** A placement in a cycle in which somebody is there or should be. */
export interface Slot extends Place {
    readonly cycle: number;
    readonly terms: SlotTerms;
    readonly stays: readonly Stay[];
}
/** An allocation laid over the tables: what every check reads. */
export interface Review {
    readonly tables: Tables;
    readonly allocation: Allocation;
    /** Of every rotator, by first cycle. Assignments that make no sense at all are left out: see `malformed`. */
    readonly pathways: ReadonlyMap<RotatorId, readonly Stay[]>;
    /** Every slot offered in the horizon, and every offered slot of the future that somebody takes. */
    readonly slots: readonly Slot[];
    readonly malformed: readonly Malformed[];
}
export interface Malformed {
    readonly assignment: Assignment;
    readonly problem: 'unknown-rotator' | 'unknown-placement' | 'not-whole-cycles' | 'outside-horizon' | 'outside-future';
}
/** Reads an allocation against the tables. Never throws for anything an allocation can contain. */
export declare function openReview(tables: Tables, allocation: Allocation): Review;
/** The terms on which a placement is offered in a cycle; `null` when it is not: no row, or no capacity. */
export declare function offeredTerms(place: Place, cycle: number): SlotTerms | null;
/** Where a pathway has the rotator in a cycle. */
export declare function stayIn(pathway: readonly Stay[], cycle: number): Stay | null;
