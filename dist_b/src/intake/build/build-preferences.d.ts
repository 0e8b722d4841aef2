import type { IssueList } from '../issue-list.ts';
import type { Entry } from '../table-reader.ts';
import { type TableRows } from '../tables/all-tables.ts';
/** A wish and the row it came from. */
export type WishEntry = Entry<TableRows['preferences']>;
/** Wishes in order of rotator, kind, id and cycle; of two equal wishes only the better one. */
export declare function buildPreferences(entries: readonly WishEntry[], issues: IssueList): readonly WishEntry[];
