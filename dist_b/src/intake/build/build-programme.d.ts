import type { Programme } from '../../domain/programme.ts';
import type { IssueList } from '../issue-list.ts';
import type { ReadTables } from '../read-tables.ts';
/**
 * Puts the tables together, every list in order of its key, and checks them against each other. `null` when
 * there are no settings to run a programme with; other errors are in `issues`.
 */
export declare function buildProgramme(read: ReadTables, inputs: Readonly<Record<string, string>>, issues: IssueList): Programme | null;
