import { type SubjectKind, type SubjectTerm } from '../domain/programme.ts';
import type { Finding } from './issue-list.ts';
/** What a subject may speak of. */
export interface SubjectGrammar {
    /** The kind of an id without one. */
    readonly bare: SubjectKind;
    readonly allowed: readonly SubjectKind[];
}
export type SubjectReading = {
    readonly ok: true;
    readonly terms: readonly SubjectTerm[];
} | {
    readonly ok: false;
    readonly finding: Finding;
};
/**
 * Reads a group such as `pillar:core-msk;pillar:core-stroke`. `kind:*` or a kind alone means each of the kind,
 * an id alone is of the kind the grammar expects, `seven_day` alone means `seven_day:yes`. Terms come out
 * in order of kind and id, each once; a blank text gives none. Whether the ids exist is not asked here.
 */
export declare function parseSubject(text: string, grammar: SubjectGrammar): SubjectReading;
