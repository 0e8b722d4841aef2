import type { Programme } from '../../domain/programme.ts';
import type { Comparison } from '../comparison.ts';
/** The comparison of two runs as a page. Placements are named by the later programme, else by the former. */
export declare function renderComparison(comparison: Comparison, programmes: {
    readonly before: Programme;
    readonly after: Programme;
}): string;
