import type { Counter } from '../pathway-model.ts';
import { type PathwayGraph } from './pathway-graph.ts';
/** A guarantee that only limits how much of something there is: a graph that forgets it has a few pathways too many. */
export declare function isUpperLimit({ atLeast, atMost, soft }: Counter): boolean;
/** An arc of a path and the one before it. */
export interface PathEnd {
    readonly arc: number;
    readonly before: PathEnd | null;
}
/** Tells whether a path that keeps all limits its graph forgets still does with one arc more. */
export type LimitCheck = (before: PathEnd | null, arc: number) => boolean;
/** `null`: the graph forgets nothing. */
export declare function checkLimits({ forgotten, arcChoice }: PathwayGraph): LimitCheck | null;
/** The limits that the graph forgets and a path exceeds. */
export declare function limitsExceeded({ forgotten, arcChoice }: PathwayGraph, arcs: Int32Array): readonly Counter[];
/** The limits that choices exceed together. */
export declare function exceededBy(limits: readonly Counter[], choices: readonly number[]): readonly Counter[];
/** The graph with some of its limits remembered; `null` when that would take more than `most` arcs. */
export declare function rememberLimits(graph: PathwayGraph, limits: readonly Counter[], most: number): PathwayGraph | null;
