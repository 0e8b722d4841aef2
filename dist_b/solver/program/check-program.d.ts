import type { Program } from './program.ts';
/**
 * Looks for what would make a program mean something else to a back end than to the audit: arrays of the
 * wrong length, indices out of range, repeated entries, data that are not exact integers. Returns one
 * sentence part about the first fault found, or `null`.
 */
export declare function findProgramFault(program: Program): string | null;
/** True when some column or row admits no value at all, whatever the others do. */
export declare function hasCrossedBounds(program: Program): boolean;
