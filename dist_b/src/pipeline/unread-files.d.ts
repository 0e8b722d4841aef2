import type { Issue } from '../domain/issue.ts';
import type { OpenedRun } from './open-run.ts';
/**
 * What intake finds in the tables a run keeps, with the run's own warnings about files that were not read put back where they
 * stood: those files are no part of the run, so that nobody can find them there again.
 */
export declare function recallUnread(found: readonly Issue[], { files }: Pick<OpenedRun, 'files'>): readonly Issue[];
