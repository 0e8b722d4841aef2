import type { Field, PathwayColumn } from './field.ts';
import { totalOf } from './master.ts';
import { findPath, isUsable, poolColumn, toColumn } from './pool-columns.ts';
import type { Aim } from './slot-prices.ts';

/** Makes an allocation the field's best; its pathways join the pool, so that a master always has a point. */
export function adoptBest(field: Field, allocation: readonly PathwayColumn[]): void {
  field.best = allocation;
  for (const column of allocation) poolColumn(field, column);
}

/** Value of the field's best allocation, if it still keeps everything held. */
export function bestValue(field: Field, aim: Aim): number | null {
  return field.best !== null && keepsHeld(field, field.best) ? totalOf(field, field.best, aim) : null;
}

function keepsHeld(field: Field, allocation: readonly PathwayColumn[]): boolean {
  return (
    allocation.every((column) => isUsable(field, column)) &&
    field.held.every((row) =>
      row.kind === 'total'
        ? totalOf(field, allocation, { kind: 'tier', tier: row.tier }) <= row.most
        : totalOf(field, allocation, row) <= row.most,
    )
  );
}

/** Choices taken, as pathways; `null` when some agent's are no path of its graph, or no more. */
export function readPathways(field: Field, chosen: Iterable<number>): readonly PathwayColumn[] | null {
  const { agents, choices } = field.model;
  const own: number[][] = Array.from({ length: agents }, () => []);
  for (const choice of chosen) own[choices.agent[choice]!]!.push(choice);
  const pathways: PathwayColumn[] = [];
  for (const [agent, taken] of own.entries()) {
    taken.sort((a, b) => choices.start[a]! - choices.start[b]!);
    const path = findPath(field.graphs[agent]!, Int32Array.from(taken));
    if (path === null) return null;
    pathways.push(toColumn(field, agent, path));
  }
  return pathways;
}
