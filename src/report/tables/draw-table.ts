import type { RotatorId } from '../../domain/ids.ts';
import type { Table } from '../text/csv.ts';

/** A rotator's place in the draw of a cycle: the first of n holds ticket n. */
export interface Draw {
  readonly cycle: number;
  readonly position: number;
  readonly rotator: RotatorId;
  readonly ticket: number;
}

/** `draw.csv`: the order in which the lottery prefers rotators among equally good allocations. */
export function tabulateDraw(draws: readonly Draw[]): Table {
  return {
    columns: ['cycle', 'position', 'rotator_id', 'ticket'],
    rows: draws.map(({ cycle, position, rotator, ticket }) => [cycle, position, rotator, ticket]),
  };
}
