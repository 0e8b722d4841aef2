import type { SourceRef } from '../domain/source.ts';
import type { MergedTable } from './merge-scenario.ts';
import type { Sheet } from './source/sheet.ts';
import type { TableReader } from './table-reader.ts';
/** Rotators whom a scenario takes away, each with the row that does. */
export type Leavers = ReadonlyMap<string, SourceRef>;
/** Reads the leavers off the table of rotators; who is taken away by one scenario and back in a later one stays. */
export declare function findLeavers(reader: TableReader, { rows, changes }: MergedTable): Leavers;
/**
 * A table without the programme's own rows that speak of a leaver: wishes, history, leave and all else go with the
 * rotator, and each is told as a change. A scenario's own row about a leaver stays, to be reported as a mistake.
 */
export declare function dropFollowers(reader: TableReader, { rows, changes }: MergedTable, whose: {
    readonly leavers: Leavers;
    readonly own: Sheet | null;
}): MergedTable;
