import type { Programme } from '../domain/programme.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/** `allocation.csv`: a row an assignment of the horizon. `credits` stand in the order of `pillars`. */
export declare function tabulateAllocation(programme: Programme, verdict: Verdict): Table;
