import { type Field, isUsable, type PathwayColumn, poolColumn } from './field.ts';
import { totalOf } from './master.ts';
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
