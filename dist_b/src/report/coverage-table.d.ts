import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/** `coverage.csv`: a row for each rotator and thing to cover: what was asked, what history gave, what this run gives. */
export declare function tabulateCoverage(verdict: Verdict): Table;
