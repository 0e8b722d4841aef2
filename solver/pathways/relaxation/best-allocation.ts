import { totalOf } from './master.ts';
import type { PathwayColumn, PathwayProblem } from './pathway-problem.ts';
import { findPath, isUsable, poolColumn, toColumn } from './pool-columns.ts';
import type { Aim } from './slot-prices.ts';

/** Makes an allocation the problem's best; its pathways join the pool, so that a master always has a point. */
export function adoptBest(problem: PathwayProblem, allocation: readonly PathwayColumn[]): void {
  problem.best = allocation;
  for (const column of allocation) poolColumn(problem, column);
}

/** Value of the problem's best allocation, if it still keeps everything held. */
export function bestValue(problem: PathwayProblem, aim: Aim): number | null {
  return problem.best !== null && keepsHeld(problem, problem.best)
    ? totalOf(problem, problem.best, aim)
    : null;
}

function keepsHeld(problem: PathwayProblem, allocation: readonly PathwayColumn[]): boolean {
  return (
    allocation.every((column) => isUsable(problem, column)) &&
    problem.held.every((row) =>
      row.kind === 'total'
        ? totalOf(problem, allocation, { kind: 'tier', tier: row.tier }) <= row.most
        : totalOf(problem, allocation, row) <= row.most,
    )
  );
}

/** Choices taken, as pathways; `null` when some agent's are no path of its graph, or no more. */
export function readPathways(
  problem: PathwayProblem,
  chosen: Iterable<number>,
): readonly PathwayColumn[] | null {
  const { agents, choices } = problem.model;
  const own: number[][] = Array.from({ length: agents }, () => []);
  for (const choice of chosen) own[choices.agent[choice]!]!.push(choice);
  const pathways: PathwayColumn[] = [];
  for (const [agent, taken] of own.entries()) {
    taken.sort((a, b) => choices.start[a]! - choices.start[b]!);
    const path = findPath(problem.graphs[agent]!, Int32Array.from(taken));
    if (path === null) return null;
    pathways.push(toColumn(problem, agent, path));
  }
  return pathways;
}
