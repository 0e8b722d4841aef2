import type { Programme } from '../domain/programme.ts';
import { type ScarcityTable } from '../domain/scarcity.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/**
 * `slots.csv`: a row for each placement and cycle of the horizon. `price` is what one more place would be worth, in
 * points of total dissatisfaction; blank where the run knows no prices.
 */
export declare function tabulateSlots(programme: Programme, verdict: Verdict, scarcity: ScarcityTable | null): Table;
