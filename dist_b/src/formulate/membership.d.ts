import type { ChoiceTable } from '../../solver/pathway-model.ts';
import type { HistoryEntry, SubjectTerm } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** Which slots (placement × cycle) belong to which of several terms. */
export interface Membership {
    /** Positions of the terms that the slot belongs to, ascending. */
    termsAt(placement: number, cycle: number): readonly number[];
    /** The slot belongs to any of them. */
    has(placement: number, cycle: number): boolean;
}
/** Matches every slot against the terms once, so that loops over choices only look up. */
export declare function tabulateMembership(index: ProgrammeIndex, terms: readonly SubjectTerm[]): Membership;
/** Positions of the terms that a past entry belongs to, ascending; entries of one rotation and site are matched once. */
export declare function tabulateHistory(index: ProgrammeIndex, terms: readonly SubjectTerm[]): (entry: HistoryEntry) => readonly number[];
/** Whether a choice belongs to the membership's terms, judged by its first cycle. */
export declare function choiceBelongs(membership: Membership, choices: ChoiceTable, choice: number): boolean;
/** Some choices of an agent that belong to one term, and for how many cycles each. */
export interface TermGroup {
    readonly choices: number[];
    readonly cycles: number[];
}
/** Sorts choices by the terms they belong to (positions as in the membership). */
export declare function groupByTerm(membership: Membership, choices: ChoiceTable, selected: readonly number[]): ReadonlyMap<number, TermGroup>;
