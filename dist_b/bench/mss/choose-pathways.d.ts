import type { Backend } from '../../solver/backends/backend.ts';
import type { Internship } from './check-solution.ts';
import { type StaffedCells } from './master.ts';
import type { PathwayPool } from './pathway-pool.ts';
import type { Prices } from './price-pathways.ts';
import type { MssInstance } from './read-instance.ts';
import type { StudentProblem } from './student-problem.ts';
/**
 * The best choice of one pathway a student among those met, if it scores more than `beyond`; `null` when there is none, or none was found
 * in time. Without `beyond` staffing may be missed, at the penalty. By the prices, what falls too far short of its student's best cannot be part of such a choice and is left out.
 */
export declare function choosePathways(run: {
    readonly backend: Backend;
    readonly instance: MssInstance;
    readonly problems: readonly StudentProblem[];
    readonly pool: PathwayPool;
    readonly cells: StaffedCells;
    readonly penalty: number;
    readonly more: () => boolean;
}, prices: Prices, beyond: number | null): Promise<readonly Internship[] | null>;
