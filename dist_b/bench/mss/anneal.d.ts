import type { Random } from '../generate/random.ts';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';
import type { StudentProblem } from './student-problem.ts';
export interface Heat {
    readonly hot: number;
    readonly cold: number;
}
/** What is annealed, and how. */
export interface Annealing {
    readonly instance: MssInstance;
    readonly problems: readonly StudentProblem[];
    readonly random: Random;
    /** At first and at last, in units of desire. */
    readonly heat: Heat;
    /** Share of the time that has passed; over at 1. */
    readonly passed: () => number;
    /** Told now and then of the best paths so far, where they have become better. */
    readonly report?: (paths: readonly (readonly Internship[])[]) => void;
}
/**
 * Simulated annealing over whole pathways, one a student to begin with: internships move, two students trade, and wards short of somebody
 * are filled. The students' own rules are kept; staffing may be missed at a fine, which rises and falls so that it is kept some of
 * the time. Gives the best solution met, by student; `null` where none keeps the staffing.
 */
export declare function anneal({ instance, problems, random, heat, passed, report }: Annealing, start: readonly (readonly Internship[])[]): readonly (readonly Internship[])[] | null;
/** How many of the internships are tied to places that have to be filled: 0 none, 1 perhaps all. */
export declare function measureDemand({ least, quota }: Pick<MssInstance, 'least' | 'quota'>): number;
