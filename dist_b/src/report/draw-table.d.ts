import type { RotatorId } from '../domain/ids.ts';
import type { Table } from './csv.ts';
/** A rotator's place in the draw of a cycle: the first of n holds ticket n. */
export interface Draw {
    readonly cycle: number;
    readonly position: number;
    readonly rotator: RotatorId;
    readonly ticket: number;
}
/** `draw.csv`: the order in which the lottery prefers rotators among equally good allocations. */
export declare function tabulateDraw(draws: readonly Draw[]): Table;
