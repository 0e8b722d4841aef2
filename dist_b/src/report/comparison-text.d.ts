import type { Comparison } from './comparison.ts';
/** The comparison for a terminal: lines of text, the finding first. */
export declare function describeComparison(comparison: Comparison): readonly string[];
