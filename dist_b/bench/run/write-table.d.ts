import type { Machine } from './machine.ts';
import type { Entry } from './referee.ts';
/** The entries as a Markdown page that says where they were measured. */
export declare function writeMarkdown(suite: string, machine: Machine, entries: readonly Entry[]): string;
/** The same cells as CSV. */
export declare function writeCsv(entries: readonly Entry[]): string;
/** One line for the terminal. */
export declare function describeEntry(entry: Entry): string;
