import { type Objective } from '../domain/objective.ts';
import type { Programme } from '../domain/programme.ts';
import type { InputFile } from '../intake/read-programme.ts';
import { type Table } from '../report/csv.ts';
import { type PlacedCell } from './cells.ts';
/** Tables as the files of a scenario; those without rows are left out. */
export declare function writeTables(tables: Readonly<Record<string, Table>>): readonly InputFile[];
/** Rows of a scenario after which `baseline` holds these cells and no others. */
export declare function tabulateBaseline({ baseline }: Programme, cells: readonly PlacedCell[]): Table;
/** Rows of a scenario after which `objectives` holds these and no others. */
export declare function tabulateObjectives({ objectives }: Programme, wanted: readonly Objective[]): Table;
