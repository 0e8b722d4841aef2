import type { Allocation } from '../domain/allocation.ts';
import type { Programme } from '../domain/programme.ts';
import type { Table } from './csv.ts';
/**
 * `completion.csv`: one way to cover, past the horizon, what the pathways still owe. It proves that the pillars
 * can be completed; nobody is promised these places.
 */
export declare function tabulateCompletion(programme: Programme, allocation: Allocation): Table;
