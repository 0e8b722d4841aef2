import type { SubjectTerm } from '../domain/programme.ts';
import { type Binding } from './competency.ts';
import type { Review, Stay } from './review.ts';
import { type Tables } from './tables.ts';
import type { CoverageFacts } from './verdict.ts';
/** How far one rotator has come with one thing to cover; amounts in hundredths of a credit. */
export interface Coverage {
    readonly subject: readonly SubjectTerm[];
    readonly required: number;
    readonly had: number;
    /** What history and every assignment that counts come to. */
    readonly total: number;
    /** Contributions in order of time. */
    readonly gains: readonly {
        readonly stay: Stay;
        readonly gain: number;
    }[];
}
/** One entry for each thing that a cover rule asks of a rotator: each id by itself for `*`, else the group together. */
export declare function coverageOf(binding: Binding): Coverage[];
/** Every rotator × thing to cover. */
export declare function listCoverage(review: Review): CoverageFacts[];
/** Credits in the pillars, and one whole for each cycle in one of the places. */
export declare function gainOf(tables: Tables, stay: Stay, subject: readonly SubjectTerm[]): number;
