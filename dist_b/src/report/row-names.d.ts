import type { Programme } from '../domain/programme.ts';
import { type SourceRef } from '../domain/source.ts';
/** Says which row of the tables a fact was read from. */
export type CiteRow = (ref: SourceRef) => string;
/**
 * Names rows by table and key (`placements.csv STR-WOR / 1`) instead of by line: a line number depends on the
 * order of the rows, and what an explanation says must not. Blank parts of a key are left out.
 */
export declare function nameRows(programme: Programme): CiteRow;
