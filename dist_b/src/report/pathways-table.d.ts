import type { Programme } from '../domain/programme.ts';
import type { RotatorFacts, Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/** `pathways.csv`: a row a rotator, a column a cycle, in words that can be pasted into a letter. */
export declare function tabulatePathways(programme: Programme, verdict: Verdict): Table;
/** Why a cycle has no placement, in brackets. */
export declare function describeIdle(facts: RotatorFacts, cycle: number): string;
