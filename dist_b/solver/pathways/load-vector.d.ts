import type { PathwayColumn } from './field.ts';
/** Loads of an allocation, worst first. */
export declare function sortLoads(allocation: readonly PathwayColumn[]): readonly number[];
/** Below 0 when the first is the better one of two allocations of the same agents; any is better than none. */
export declare function compareLoads(one: readonly PathwayColumn[], other: readonly PathwayColumn[] | null): number;
