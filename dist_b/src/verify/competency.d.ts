import type { CompetencyKind, CompetencyRule } from '../domain/programme.ts';
import type { SourceRef } from '../domain/source.ts';
import type { Check } from './finding.ts';
import type { Review, Stay } from './review.ts';
import { type Person, type Tables } from './tables.ts';
import type { Facts } from './verdict.ts';
/** One competency rule before one rotator whom it binds. */
export interface Binding {
    readonly tables: Tables;
    readonly person: Person;
    readonly rule: CompetencyRule;
    readonly deadline: number;
    /** The whole pathway, the completion included. */
    readonly pathway: readonly Stay[];
}
/** How a rotator falls short of a rule, by how many whole misses. */
export interface Shortcoming {
    readonly units: number;
    /** The assignment at fault, where one is. */
    readonly stay?: Stay;
    readonly cycle?: number;
    readonly refs?: readonly SourceRef[];
    readonly facts: Facts;
}
/** The check of a competency rule: examines every rotator whom a rule of this kind binds. */
export declare function checkEach(kind: CompetencyKind, examine: (binding: Binding) => readonly Shortcoming[]): Check;
/** Every rule of a kind before every rotator whom it binds. */
export declare function bindingsOf(review: Review, kind: CompetencyKind): Binding[];
/** Assignments that count: those that end by the deadline. */
export declare function countedStays(binding: Binding): Stay[];
/** Those of them inside the horizon. */
export declare function countedInHorizon(binding: Binding): Stay[];
/** Whole units by which `amount` hundredths (if more than none) fall short or are too many, rounded up. */
export declare function wholeUnits(amount: number): number;
