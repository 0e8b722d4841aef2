import type { DraftSources } from '../build/build-programme.ts';
import type { IssueList } from '../issue-list.ts';

/** Checks that need more than one table, or more than one row. */
export function runChecks(_sources: DraftSources, _issues: IssueList): void {}
