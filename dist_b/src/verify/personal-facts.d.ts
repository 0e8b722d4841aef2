import type { AskOpinion, Opinion } from './opinion.ts';
import { type Review, type Stay } from './review.ts';
import type { Person } from './tables.ts';
import type { AssignmentFacts, RotatorFacts } from './verdict.ts';
/** One workable cycle of the horizon, as its rotator sees it. */
export interface CycleView {
    readonly cycle: number;
    readonly stay: Stay | null;
    readonly opinion: Opinion;
    /** 0 when unplaced by decision. */
    readonly dissatisfaction: number;
    /** Workable, without a placement, and not so by decision. */
    readonly isUnplaced: boolean;
}
/** One rotator's horizon. */
export interface PersonView {
    readonly person: Person;
    readonly pathway: readonly Stay[];
    readonly cycles: readonly CycleView[];
    readonly facts: RotatorFacts;
}
/** Every rotator's view of the horizon, by rotator. */
export declare function viewPeople(review: Review, ask: AskOpinion): PersonView[];
/** Every assignment inside the horizon, by rotator, then cycle. */
export declare function listAssignments(review: Review, people: readonly PersonView[]): AssignmentFacts[];
