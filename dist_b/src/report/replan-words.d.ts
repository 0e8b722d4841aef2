import type { FrontierPoint, Replanning } from './replan-tables.ts';
/**
 * What it would cost to move nobody, or nobody but those who must: every aim that is worse at the first point of the
 * frontier than at the one for the `planned` number of people. `null` when none of these moves gains anything, or when the
 * frontier was not traced.
 */
export declare function describeStaying(frontier: readonly FrontierPoint[], planned: number): string | null;
/** The frontier, a line a point: the usual aims, and every other in which the points differ. */
export declare function describeFrontier(frontier: readonly FrontierPoint[]): readonly string[];
/** That the new facts change what is over; `null` when they do not. */
export declare function describePast(cells: number): string | null;
/** Whose places are given up and who has one now without anybody being moved, a line a person. */
export declare function describeOthers({ vacated, placed, }: Pick<Replanning, 'vacated' | 'placed'>): readonly string[];
/** `17 weeks' notice`. */
export declare function describeNotice(weeks: number): string;
