import type { Programme, Rotator } from '../domain/programme.ts';
import type { Envy } from '../verify/envy.ts';
import type { AssignmentFacts, RotatorFacts, Verdict } from '../verify/verdict.ts';
/** One rotator with everything fairness is measured by. */
export interface Member {
    readonly rotator: Rotator;
    readonly facts: RotatorFacts;
    readonly assignments: readonly AssignmentFacts[];
    /** `null` when envy was not worked out. */
    readonly envies: readonly Envy[] | null;
}
/** Figures of a set of rotators that may be compared between sets, programmes and runs of any length. */
export interface FairnessMeasures {
    /** Rotators measured. */
    readonly members: number;
    readonly with_wishes: number;
    /** Assignments by the rank of the placement given; rotators without wishes have none. */
    readonly rank_profile: Readonly<Record<string, number>>;
    readonly worst_rank: number | null;
    /** Share of ranked assignments at rank 1; `null` when nothing is ranked. */
    readonly first_choice_share: number | null;
    /** Programme dissatisfactions, worst first: the vector that leximin compares. */
    readonly leximin: readonly number[];
    /** Mean dissatisfaction of a workable cycle (0 … 1000), ledger left out, over those with wishes. */
    readonly mean_per_cycle: number | null;
    /** Gini coefficient of dissatisfaction per workable cycle among those with wishes: 0 = all alike. */
    readonly gini: number | null;
    readonly unplaced_cycles: number;
    readonly envy: {
        /** Rotators who would rather have had somebody else's pathway, and those of them whose own rules allowed one. */
        readonly rotators: number;
        readonly feasible_rotators: number;
        readonly pairs: number;
        readonly feasible_pairs: number;
    } | null;
}
/** Everybody with what the verdict says of them, in canonical order. */
export declare function listMembers(programme: Programme, verdict: Verdict, envy: readonly Envy[] | null): readonly Member[];
/** Measures any set of members. Shares and coefficients are rounded to four decimals, means to whole numbers. */
export declare function measureGroup(members: readonly Member[]): FairnessMeasures;
/**
 * Gini coefficient: half the mean absolute difference of two values, divided by their mean. `null` for no values,
 * 0 when all are 0.
 */
export declare function measureGini(values: readonly number[]): number | null;
