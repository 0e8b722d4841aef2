import type { Comparison } from './comparison.ts';
import type { Table } from './csv.ts';
/** `compare --csv`: a row a rotator; placements in the order of the cycles, `-` for none. */
export declare function tabulateComparison({ people, exchanges }: Comparison): Table;
