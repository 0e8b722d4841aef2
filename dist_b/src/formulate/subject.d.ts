import type { HistoryEntry, SubjectKind, SubjectTerm } from '../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** The subject term by term, `*` spelt out; an empty subject means each one of `fallback`. */
export declare function termsOneByOne(index: ProgrammeIndex, subject: readonly SubjectTerm[], fallback: SubjectKind): readonly SubjectTerm[];
/** One group for each id of a `*` term, and one group of all the single ids together. */
export declare function termGroups(index: ProgrammeIndex, subject: readonly SubjectTerm[], fallback: SubjectKind): readonly (readonly SubjectTerm[])[];
/** `pillar:stroke;pillar:msk`, the text an instance carries as its `subject`. */
export declare function formatTerms(terms: readonly SubjectTerm[]): string;
/** Whether a placement in a cycle belongs to the term. `competence` terms are held, not visited: never. */
export declare function placementMatches(index: ProgrammeIndex, term: SubjectTerm, at: {
    readonly placement: number;
    readonly cycle: number;
}): boolean;
/** Whether a past entry belongs to the term; it fits a placement of the same rotation and site. */
export declare function historyMatches(index: ProgrammeIndex, term: SubjectTerm, entry: HistoryEntry): boolean;
