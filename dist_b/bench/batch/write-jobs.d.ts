/**
 * Writes a table of `count` jobs under `root`, and the scenarios they are made from: one more place somewhere, for each
 * row of placements; then the same again under the next seed. The path of the table.
 */
export declare function writeJobs(root: string, programme: string, count: number): string;
