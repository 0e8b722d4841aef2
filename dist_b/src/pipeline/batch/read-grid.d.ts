import type { Issue } from '../../domain/issue.ts';
import type { Job } from './job.ts';
export type ReadGrid = {
    readonly kind: 'jobs';
    readonly jobs: readonly Job[];
    readonly issues: readonly Issue[];
} | {
    readonly kind: 'rejected';
    readonly issues: readonly Issue[];
};
/**
 * All combinations of scenarios over a programme: a folder whose subfolders may each be laid over it or not, or a
 * table `factor, scenario` in which the scenarios of one factor exclude each other. The first job is the programme
 * as it is. Throws `InputPathError` when a path leads nowhere, or the grid has more than 4,096 points.
 */
export declare function readGrid(grid: string, programme: string): Promise<ReadGrid>;
/** Where the rounds of a grid go when nobody says. */
export declare function defaultGridOut(grid: string): string;
