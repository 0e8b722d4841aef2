import type { Cell } from '../formulate/cell.ts';
import { type Attempt } from './attempt.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import type { Repair } from './repair.ts';
import { type SolvedProgramme } from './settle-wishes.ts';
/** What came of one attempt: the grant it leads to, and what to try next. */
interface Tried {
    readonly grant: Repair | null;
    readonly next: readonly Attempt[];
    readonly settled: boolean;
    /** Choices of the programmes solved. */
    readonly effort: number;
}
/** Whether the wish can be granted so; what the tables or the rotator's own rules forbid is found without a solve. */
export declare function tryAttempt(solved: SolvedProgramme, wish: Cell, attempt: Attempt, options: FeasibilityLimits): Promise<Tried>;
export {};
