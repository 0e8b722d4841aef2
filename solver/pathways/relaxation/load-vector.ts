import type { PathwayColumn } from './pathway-problem.ts';

/** Loads of an allocation, worst first. */
export function sortLoads(allocation: readonly PathwayColumn[]): readonly number[] {
  return allocation.map(({ load }) => load).sort((a, b) => b - a);
}

/** Below 0 when the first is the better one of two allocations of the same agents; any is better than none. */
export function compareLoads(one: readonly PathwayColumn[], other: readonly PathwayColumn[] | null): number {
  if (other === null) return -1;
  const [mine, theirs] = [sortLoads(one), sortLoads(other)];
  const level = mine.findIndex((load, at) => load !== theirs[at]);
  return level < 0 ? 0 : mine[level]! - theirs[level]!;
}
