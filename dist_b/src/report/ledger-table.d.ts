import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/**
 * `ledger.csv`, an input of the next run: what each rotator carries over, and how it came about. Only the first two
 * columns are read again.
 */
export declare function tabulateLedger(verdict: Verdict): Table;
