import type { DraftSources } from '../build/draft.ts';
import type { IssueList } from '../issue-list.ts';
/** Everything that takes more than one row, or more than one table, to see. */
export declare function runChecks(sources: DraftSources, issues: IssueList): void;
