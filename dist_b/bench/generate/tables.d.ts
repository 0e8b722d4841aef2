import type { GeneratedSlot } from './capacities.ts';
import type { Catalogue } from './catalogue.ts';
import type { GeneratedRotator } from './people.ts';
import type { ProgrammeSpec } from './spec.ts';
type Cell = string | number;
/** Rows of a table, header first. */
export type Table = readonly (readonly Cell[])[];
export interface Draft {
    readonly spec: ProgrammeSpec;
    readonly catalogue: Catalogue;
    readonly rotators: readonly GeneratedRotator[];
    /** By placement, then cycle. */
    readonly slots: readonly (readonly GeneratedSlot[])[];
    /** By rotator: placements, best first. */
    readonly wishes: readonly (readonly number[])[];
}
/** All tables of the programme by file name; a table without rows is left out. */
export declare function writeTables(draft: Draft): ReadonlyMap<string, Table>;
export {};
